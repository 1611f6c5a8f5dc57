import { css } from 'lit';

/** Styles of `<ccs-response-head>`. */
export const responseHeadStyles = css`
  :host {
    display: block;
    flex: none;
    padding: var(--space-3) var(--space-4) var(--space-2);
    font-size: var(--text-s);
  }
  .line {
    display: flex;
    align-items: start;
    justify-content: space-between;
    gap: var(--space-2) var(--space-3);
  }
  .words {
    display: flex;
    flex: 1;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--space-2);
    min-inline-size: 0;
    min-block-size: 30px;
  }
  .none {
    font-size: var(--text-m);
    font-weight: 600;
  }
  .fact {
    color: var(--text-soft);
    font-variant-numeric: tabular-nums;
  }
  .fact:not(:last-child)::after {
    content: '·';
    padding-inline-start: var(--space-2);
  }
  ccs-status-word {
    margin-inline-end: var(--space-2);
  }
  .other {
    overflow-wrap: anywhere;
  }
  .meaning,
  .soft {
    color: var(--text-soft);
  }
  .as {
    color: var(--text);
    font-weight: 600;
  }
  .undocumented {
    color: var(--warn);
  }
  .shape {
    white-space: nowrap;
  }
`;
