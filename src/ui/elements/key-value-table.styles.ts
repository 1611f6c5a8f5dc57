import { css } from 'lit';

/** Styles of `<ccs-key-value-table>`. */
export const keyValueTableStyles = css`
  :host {
    display: block;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    table-layout: fixed;
  }
  th {
    block-size: 26px;
    padding: 0 var(--space-3);
    border-block-end: 1px solid var(--line);
    color: var(--text-soft);
    font-size: var(--text-xs);
    font-weight: 500;
    text-align: start;
  }
  td {
    padding: 0;
    border-block-end: 1px solid var(--line);
    font-family: var(--font-mono);
    font-size: var(--text-s);
    vertical-align: top;
  }
  .switch,
  .act {
    inline-size: 32px;
    padding: 0;
    text-align: center;
    vertical-align: middle;
  }
  .name {
    inline-size: 36%;
  }
  td.text {
    padding: 5px var(--space-3);
    overflow-wrap: anywhere;
  }
  td.text.name {
    color: var(--text-soft);
  }
  tr.off input:not([type='checkbox']) {
    color: var(--text-soft);
    text-decoration: line-through;
  }
  tbody tr:hover {
    background: var(--surface-hover);
  }
  input:not([type='checkbox']) {
    inline-size: 100%;
    border-color: transparent;
    border-radius: 0;
    background: transparent;
  }
  input:not([type='checkbox']):focus {
    background: var(--surface-pane);
    outline: var(--focus-ring);
    outline-offset: -2px;
  }
  input[type='checkbox'] {
    margin: 0;
    accent-color: var(--accent);
    vertical-align: middle;
  }
  .act button {
    block-size: 24px;
    padding: 0 4px;
    color: var(--text-soft);
  }
  .add {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    margin: var(--space-2);
    color: var(--text-soft);
  }
  .none {
    padding: var(--space-4);
    color: var(--text-soft);
  }
`;
