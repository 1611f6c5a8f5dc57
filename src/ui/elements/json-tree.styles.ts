import { css } from 'lit';

/** Styles of `<ccs-json-tree>`. */
export const jsonTreeStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    min-inline-size: 0;
  }
  .bar {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--space-2);
    padding-inline: var(--space-4) var(--space-2);
    font-size: var(--text-s);
  }
  .path {
    flex: 1 1 60px;
    min-inline-size: 0;
    overflow: hidden;
    color: var(--text-soft);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .remark {
    flex: none;
    padding: var(--space-2) var(--space-4);
    background: var(--warn-soft);
    color: var(--warn);
    font-size: var(--text-s);
  }
  .progress {
    padding: var(--space-3) var(--space-4);
    color: var(--text-soft);
    font-size: var(--text-s);
  }
  .bar button {
    block-size: 24px;
    padding-inline: var(--space-2);
  }
  ccs-row-window {
    flex: 1;
  }
`;
