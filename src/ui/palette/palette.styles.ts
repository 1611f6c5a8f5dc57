import { css } from 'lit';

/** Styles of `<ccs-palette>`. */
export const paletteStyles = css`
  dialog {
    inline-size: min(600px, calc(100vw - 2 * var(--space-4)));
    max-block-size: min(560px, 76dvh);
    margin-block-start: min(12vh, 110px);
  }
  .entry {
    position: relative;
    flex: none;
    border-block-end: 1px solid var(--line);
  }
  .entry ccs-icon {
    position: absolute;
    inset-block-start: 15px;
    inset-inline-start: 15px;
    color: var(--text-soft);
    pointer-events: none;
  }
  .entry input[type='text'] {
    inline-size: 100%;
    block-size: 46px;
    padding-inline: 40px var(--space-4);
    border: 0;
    border-radius: 0;
    background: none;
    font-size: var(--text-l);
    outline: none;
  }
  [role='listbox'] {
    flex: 1;
    min-block-size: 0;
    padding: var(--space-2);
    overflow: auto;
  }
  .group {
    padding: var(--space-3) var(--space-3) var(--space-1);
    color: var(--text-soft);
    font-size: var(--text-xs);
    font-weight: 600;
  }
  [role='option'] {
    display: flex;
    align-items: baseline;
    gap: var(--space-4);
    padding: 5px var(--space-3);
    border-radius: var(--radius);
    cursor: pointer;
    scroll-margin-block: 28px;
  }
  [role='option']:hover {
    background: var(--surface-hover);
  }
  [role='option'][aria-selected='true'] {
    background: var(--surface-chosen);
  }
  .title {
    flex: none;
    max-inline-size: 70%;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .hint {
    flex: 1;
    min-inline-size: 0;
    overflow: hidden;
    color: var(--text-soft);
    font-size: var(--text-s);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  kbd {
    flex: none;
    padding: 0 5px;
    border: 1px solid var(--line-strong);
    border-radius: 3px;
    color: var(--text-soft);
    font: inherit;
    font-size: var(--text-xs);
  }
  .none {
    padding: var(--space-6);
    color: var(--text-soft);
    text-align: center;
  }
  @media (forced-colors: active) {
    [role='option'][aria-selected='true'] {
      outline: 2px solid Highlight;
    }
  }
`;
