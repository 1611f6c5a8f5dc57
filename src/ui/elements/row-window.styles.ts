import { css } from 'lit';

/** Styles of `<ccs-row-window>`. */
export const rowWindowStyles = css`
  :host {
    display: block;
    position: relative;
    min-block-size: 0;
    contain: strict;
  }
  .scroller {
    block-size: 100%;
    overflow-y: auto;
    overflow-x: hidden;
    overflow-anchor: none;
  }
  .scroller:focus-visible {
    outline-offset: -2px;
  }
  .rows {
    position: sticky;
    inset-block-start: 0;
    overflow: hidden;
  }
  .row {
    contain: size layout style;
    white-space: nowrap;
  }
  .row:hover {
    background: var(--surface-hover);
  }
  .row[aria-selected='true'] {
    background: var(--surface-chosen);
  }
  @media (forced-colors: active) {
    .row[aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
