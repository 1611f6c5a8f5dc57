import { css } from 'lit';

/** Styles of `<ccs-history-panel>`. */
export const historyPanelStyles = css`
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
  .head {
    display: flex;
    flex: none;
    align-items: center;
    justify-content: space-between;
    gap: var(--space-3);
    padding: var(--space-2) var(--space-2) var(--space-2) var(--space-4);
    border-block-end: 1px solid var(--line);
    color: var(--text-soft);
    font-size: var(--text-s);
  }
  .failure {
    padding: var(--space-3) var(--space-4);
    border-block-end: 1px solid var(--bad);
    background: var(--bad-soft);
  }
  .list {
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
  li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
  }
  li:hover,
  li:focus-within {
    background: var(--surface-hover);
  }
  li.shown {
    background: var(--surface-chosen);
  }
  .entry {
    display: grid;
    grid-template-columns: 38px minmax(0, 1fr) auto;
    gap: 1px var(--space-3);
    align-items: baseline;
    block-size: auto;
    padding: 5px 0 6px var(--space-4);
    border: 0;
    border-radius: 0;
    background: none;
    text-align: start;
  }
  .entry:hover:not(:disabled) {
    background: none;
  }
  .entry:focus-visible {
    outline-offset: -2px;
  }
  .path,
  .title {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .path {
    font-family: var(--font-mono);
    font-size: var(--text-s);
  }
  time,
  .title,
  .target {
    color: var(--text-soft);
    font-size: var(--text-xs);
  }
  time {
    font-variant-numeric: tabular-nums;
  }
  .end {
    display: flex;
    grid-column: 2 / -1;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 2px 6px;
    min-inline-size: 0;
  }
  .end ccs-status-word {
    font-size: var(--text-xs);
    white-space: normal;
  }
  .end .title {
    flex: 1 1 60px;
  }
  .target {
    max-inline-size: 100%;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .target.live {
    color: var(--target-live);
  }
  .remove {
    display: grid;
    place-items: center;
    inline-size: 28px;
    padding: 0;
    color: var(--text-soft);
    opacity: 0;
  }
  li:hover .remove,
  li:focus-within .remove {
    opacity: 1;
  }
  @media (hover: none) {
    .remove {
      opacity: 1;
    }
  }
  .more {
    display: block;
    margin: var(--space-4) auto 0;
  }
`;
