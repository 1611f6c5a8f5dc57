import { css } from 'lit';

/** Styles of `<ccs-code-editor>`. */
export const codeEditorStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-block-size: 96px;
    min-inline-size: 0;
    background: var(--surface-pane);
    font-family: var(--font-mono);
    font-size: var(--text-s);
  }
  .monaco,
  .plain {
    flex: 1;
    min-block-size: 0;
  }
  .monaco[hidden] {
    display: none;
  }
  .plain {
    inline-size: 100%;
    padding: 8px 12px 8px 50px;
    border: 0;
    resize: none;
    background: var(--surface-pane);
    color: var(--text);
    font: inherit;
    line-height: 1.5;
    tab-size: 2;
  }
  .plain:focus-visible {
    outline-offset: -2px;
  }
  .monaco {
    position: relative;
  }
  /* Monaco draws no ring around itself, and covers one of its container. */
  .monaco:focus-within::after {
    position: absolute;
    z-index: 1;
    inset: 0;
    outline: var(--focus-ring);
    outline-offset: -2px;
    content: '';
    pointer-events: none;
  }
  .variable {
    border-radius: 3px;
    background: var(--surface-chosen);
  }
  .status {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--space-4);
    min-block-size: 22px;
    padding-inline: var(--space-4);
    color: var(--text-soft);
    font-family: var(--font-sans);
    font-size: var(--text-xs);
  }
  .keys {
    visibility: hidden;
  }
  :host(:focus-within) .keys {
    visibility: visible;
  }
  .note {
    color: var(--warn);
  }
  .status button {
    block-size: 20px;
    padding-inline: var(--space-2);
    color: var(--warn);
    font-weight: 600;
  }
  .end {
    margin-inline-start: auto;
  }
`;
