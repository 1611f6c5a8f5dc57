import { css } from 'lit';

/** Styles of `<ccs-endpoints-panel>`. */
export const endpointsPanelStyles = css`
  :host {
    display: flex;
    min-block-size: 0;
  }
  section {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-inline-size: 0;
    min-block-size: 0;
  }
  .search {
    display: grid;
    flex: none;
    gap: var(--space-2);
    padding: var(--space-3);
    border-block-end: 1px solid var(--line);
  }
  .search-field {
    position: relative;
  }
  .search-field ccs-icon {
    position: absolute;
    inset-block-start: 7px;
    inset-inline-start: 8px;
    color: var(--text-soft);
    pointer-events: none;
  }
  .search-field input {
    inline-size: 100%;
    padding-inline-start: 28px;
  }
  .filter {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--space-3);
    color: var(--text-soft);
    font-size: var(--text-s);
  }
  .filter label {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    cursor: pointer;
  }
  .filter input {
    margin: 0;
    accent-color: var(--accent);
  }
  .list {
    position: relative;
    flex: 1;
    min-block-size: 0;
    padding-block-end: var(--space-4);
    overflow: auto;
  }
  h3 {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    padding: var(--space-3) var(--space-4) var(--space-2);
    background: var(--surface-pane);
    color: var(--text-soft);
    font-size: var(--text-s);
    font-weight: 600;
  }
  ul {
    list-style: none;
  }
`;

/** Styles of one entry of the list. */
export const endpointEntryStyles = css`
  .entry {
    display: grid;
    grid-template-columns: 38px minmax(0, 1fr) auto;
    gap: 0 var(--space-3);
    align-items: baseline;
    inline-size: 100%;
    block-size: auto;
    padding: 5px var(--space-4) 6px 9px;
    border: 0;
    border-inline-start: 3px solid transparent;
    border-radius: 0;
    background: none;
    text-align: start;
    white-space: normal;
    scroll-margin-block: 34px 8px;
  }
  .entry:focus-visible {
    outline-offset: -2px;
  }
  .entry[aria-current='true'],
  .entry[aria-current='true']:hover {
    border-inline-start-color: var(--accent);
    background: var(--surface-chosen);
  }
  .title {
    font-weight: 500;
    line-height: 1.3;
  }
  .marks {
    display: inline-flex;
    align-self: center;
    align-items: center;
    gap: 5px;
    block-size: 1em;
    color: var(--text-soft);
  }
  .destroys {
    color: var(--bad);
  }
  .section {
    color: var(--text-soft);
    font-size: var(--text-xs);
    font-variant-numeric: tabular-nums;
  }
  .details {
    display: grid;
    grid-column: 2 / -1;
    gap: 1px;
    min-inline-size: 0;
    color: var(--text-soft);
    font-size: var(--text-xs);
    line-height: 1.4;
  }
  .line {
    display: flex;
    gap: var(--space-3);
    min-inline-size: 0;
    font-family: var(--font-mono);
  }
  .path {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .request {
    flex: none;
    color: var(--text);
  }
  .refused .method,
  .refused .title {
    color: var(--text-soft);
    font-weight: 500;
  }
  .lacking {
    color: var(--warn);
  }
  @media (forced-colors: active) {
    .entry {
      border-inline-start-color: Canvas;
    }
    .entry[aria-current='true'] {
      border-inline-start-color: Highlight;
      outline: 1px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
