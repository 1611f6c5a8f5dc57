import { css } from 'lit';

/** Styles of `<ccs-feed-tabs>`. */
export const feedTabsStyles = css`
  :host {
    display: flex;
    flex: none;
    align-items: center;
    gap: var(--space-1);
    padding-inline: var(--space-3);
    border-block-end: 1px solid var(--line);
    font-size: var(--text-s);
  }
  [role='tablist'] {
    display: flex;
    min-inline-size: 0;
    gap: var(--space-1);
    overflow-x: auto;
    scrollbar-width: none;
  }
  [role='tab'] {
    display: flex;
    flex: none;
    align-items: center;
    gap: var(--space-2);
    max-inline-size: 280px;
    block-size: 30px;
    border: 0;
    border-block-end: 2px solid transparent;
    border-radius: var(--radius) var(--radius) 0 0;
    background: none;
    color: var(--text-soft);
  }
  [role='tab'][aria-selected='true'] {
    border-block-end-color: var(--accent);
    color: var(--text);
    font-weight: 600;
  }
  [role='tab']:focus-visible {
    outline-offset: -3px;
  }
  .title {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .count {
    color: var(--text-soft);
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }
  .dot.recording {
    background: var(--target-recording);
  }
`;
