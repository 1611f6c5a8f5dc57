import { css } from 'lit';

/** Styles of `<ccs-kinds-menu>`. */
export const kindsMenuStyles = css`
  :host {
    display: inline-block;
  }
  .face {
    display: inline-flex;
    align-items: center;
    gap: var(--space-2);
  }
  .badge {
    padding: 0 6px;
    border-radius: 8px;
    font-size: var(--text-xs);
    font-weight: 600;
    line-height: 16px;
    white-space: nowrap;
  }
  .unknown {
    background: var(--warn-soft);
    color: var(--warn);
  }
  .faulty {
    background: var(--bad-soft);
    color: var(--bad);
  }
  [popover] {
    inline-size: min(480px, calc(100vw - 2 * var(--space-3)));
    padding: var(--space-3) var(--space-4) var(--space-4);
  }
  h3 {
    font-size: var(--text-s);
    font-weight: 600;
  }
  .note {
    color: var(--text-soft);
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  caption,
  th {
    padding-block: var(--space-3) var(--space-1);
    color: var(--text-soft);
    font-size: var(--text-xs);
    font-weight: 500;
    text-align: start;
  }
  tbody th {
    inline-size: 100%;
    padding-block: var(--space-1);
    color: var(--text);
    font-size: var(--text-s);
    font-weight: 400;
  }
  tbody tr {
    border-block-start: 1px solid var(--line);
  }
  tbody tr.unseen th {
    color: var(--text-soft);
  }
  th .title {
    margin-inline-end: var(--space-2);
    cursor: help;
  }
  td,
  thead th + th {
    padding-inline: var(--space-2);
    text-align: end;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  td button {
    min-inline-size: 40px;
    block-size: 22px;
    padding-inline: var(--space-2);
    font-size: var(--text-xs);
  }
  button[aria-pressed='true'] {
    border-color: var(--accent);
    background: var(--surface-chosen);
    font-weight: 600;
  }
`;
