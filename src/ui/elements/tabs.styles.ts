import { css } from 'lit';

/** Styles of `<ccs-tabs>`. */
export const tabsStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    min-inline-size: 0;
  }
  .bar {
    display: flex;
    flex: none;
    align-items: end;
    border-block-end: 1px solid var(--line);
  }
  [role='tablist'] {
    display: flex;
    flex: 1;
    min-inline-size: 0;
    padding-inline: var(--space-3);
    gap: var(--space-2);
    overflow-x: auto;
    scrollbar-width: none;
  }
  [role='tab'] {
    flex: none;
    block-size: 32px;
    padding: 0 var(--space-3);
    border: 0;
    border-block-end: 2px solid transparent;
    border-radius: var(--radius) var(--radius) 0 0;
    background: none;
    color: var(--text-soft);
    font: inherit;
    font-weight: 500;
    white-space: nowrap;
    cursor: pointer;
  }
  [role='tab']:hover {
    color: var(--text);
    background: var(--surface-hover);
  }
  [role='tab'][aria-selected='true'] {
    color: var(--text);
    border-block-end-color: var(--accent);
    font-weight: 600;
  }
  [role='tab']:focus-visible {
    outline-offset: -3px;
  }
  .badge {
    margin-inline-start: var(--space-2);
    padding: 0 5px;
    border-radius: 8px;
    background: var(--surface-hover);
    color: var(--text-soft);
    font-size: var(--text-xs);
    font-weight: 500;
    font-variant-numeric: tabular-nums;
  }
  .badge.alert {
    background: var(--warn-soft);
    color: var(--warn);
    font-weight: 600;
  }
  .panel {
    flex: 1;
    min-block-size: 0;
    overflow: auto;
  }
  .panel[hidden] {
    display: none;
  }
  ::slotted(:focus-visible) {
    outline-offset: -2px;
  }
  @media (forced-colors: active) {
    [role='tab'] {
      border-block-end-color: Canvas;
    }
    [role='tab'][aria-selected='true'] {
      border-block-end-color: Highlight;
    }
  }
`;
