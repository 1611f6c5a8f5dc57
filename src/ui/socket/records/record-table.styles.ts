import { css } from 'lit';

/** Styles of `<ccs-record-table>`. */
export const recordTableStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    block-size: 100%;
    font-size: var(--text-s);
  }
  .bar {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-1) var(--space-3);
    padding: var(--space-2) var(--space-4);
  }
  .bar input[type='search'] {
    block-size: 24px;
    inline-size: 160px;
  }
  .bar label {
    display: inline-flex;
    align-items: center;
    gap: var(--space-2);
  }
  .note {
    color: var(--text-soft);
  }
  .derived {
    padding: 0 6px;
    border: 1px dashed var(--line-strong);
    border-radius: 8px;
    color: var(--text-soft);
    font-size: var(--text-xs);
    font-weight: 500;
    line-height: 15px;
    cursor: help;
  }
  .rows {
    flex: 1;
    min-block-size: 0;
    overflow: auto;
    border-block-start: 1px solid var(--line);
  }
  table {
    min-inline-size: 100%;
    border-collapse: separate;
    border-spacing: 0;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    max-inline-size: 260px;
    padding: var(--space-1) var(--space-3);
    overflow: hidden;
    border-block-end: 1px solid var(--line);
    text-align: start;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  thead th {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    padding: 0;
    background: var(--surface-sunk);
    font-weight: 500;
  }
  thead button {
    inline-size: 100%;
    block-size: 24px;
    padding-inline: var(--space-3);
    border: 0;
    border-radius: 0;
    background: transparent;
    color: var(--text-soft);
    font-size: var(--text-xs);
    text-align: start;
  }
  tbody th {
    font-weight: 600;
  }
  tr.left > * {
    color: var(--text-soft);
    text-decoration: line-through;
  }
  tr.old > * {
    color: var(--text-soft);
    font-style: italic;
  }
  tr.left td:last-child {
    text-decoration: none;
  }
  td button {
    block-size: 20px;
    padding-inline: var(--space-2);
    border-color: transparent;
    background: transparent;
    color: var(--accent);
    font-size: var(--text-s);
    text-decoration: underline;
  }
  /* No animation: with hundreds of changes a second the page would do nothing else. */
  .fresh {
    background: var(--warn-soft);
    box-shadow: inset 0 -2px var(--warn);
  }
`;
