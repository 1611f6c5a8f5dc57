import { css } from 'lit';

/** Radio buttons with words beside them, in the dialogs of recordings. */
export const choiceStyles = css`
  fieldset {
    gap: var(--space-2);
  }
  .choice {
    display: grid;
    grid-template-columns: auto 1fr auto;
    align-items: baseline;
    gap: 0 var(--space-3);
    padding: var(--space-2) var(--space-3);
    border-radius: var(--radius);
    cursor: pointer;
  }
  .choice:hover {
    background: var(--surface-hover);
  }
  .choice:has(input:checked) {
    background: var(--surface-chosen);
  }
  .choice input {
    margin: 0;
    accent-color: var(--accent);
  }
  .choice .note {
    color: var(--text-soft);
    font-size: var(--text-s);
  }
  .promise {
    display: flex;
    align-items: center;
    gap: var(--space-3);
    color: var(--text-soft);
    font-size: var(--text-s);
  }
`;

/** The menu of recordings. */
export const takeAwayMenuStyles = css`
  :host {
    display: inline-block;
  }
  .face {
    display: inline-flex;
    align-items: center;
    gap: var(--space-2);
  }
  [popover] {
    inline-size: max-content;
    max-inline-size: min(480px, calc(100vw - 2 * var(--space-3)));
    padding: var(--space-2);
  }
  [popover] button {
    display: grid;
    inline-size: 100%;
    block-size: auto;
    padding: var(--space-2) var(--space-3);
    text-align: start;
    white-space: normal;
  }
  .note {
    color: var(--text-soft);
    font-size: var(--text-xs);
  }
`;
