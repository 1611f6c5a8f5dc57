import { css } from 'lit';

/** Native dialogs: a head with the title and a close button, a body that scrolls, and a foot for what ends it. */
export const dialogStyles = css`
  dialog {
    inline-size: min(640px, calc(100vw - 2 * var(--space-4)));
    max-block-size: min(760px, calc(100dvh - 2 * var(--space-6)));
    padding: 0;
    border: 1px solid var(--line-strong);
    border-radius: 10px;
    background: var(--surface-pane);
    color: var(--text);
    box-shadow: var(--shadow);
    font: var(--text-m) / var(--line-height) var(--font-sans);
  }
  dialog[open] {
    display: flex;
    flex-direction: column;
  }
  dialog::backdrop {
    background: rgb(10 14 24 / 45%);
  }
  .dialog-head {
    display: flex;
    flex: none;
    align-items: center;
    justify-content: space-between;
    gap: var(--space-4);
    padding: var(--space-3) var(--space-3) var(--space-3) var(--space-5);
    border-block-end: 1px solid var(--line);
  }
  .dialog-head h2 {
    font-size: var(--text-l);
    font-weight: 600;
  }
  .dialog-body {
    flex: 1;
    min-block-size: 0;
    padding: var(--space-5);
    overflow: auto;
  }
  .dialog-foot {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    align-items: center;
    justify-content: end;
    gap: var(--space-3);
    padding: var(--space-3) var(--space-5);
    border-block-start: 1px solid var(--line);
    background: var(--surface-sunk);
  }
  .dialog-foot .first {
    margin-inline-end: auto;
  }
  @media (prefers-reduced-motion: no-preference) {
    dialog[open] {
      animation: dialog-in 120ms ease-out;
    }
    @keyframes dialog-in {
      from {
        transform: translateY(-6px);
      }
    }
  }
`;

/** Fields in a form: the label above, an explanation below. */
export const formStyles = css`
  .field {
    display: grid;
    align-content: start;
    gap: 3px;
  }
  .field > label,
  .field > .label {
    color: var(--text-soft);
    font-size: var(--text-s);
    font-weight: 500;
  }
  .help {
    color: var(--text-soft);
    font-size: var(--text-s);
  }
  fieldset {
    display: grid;
    gap: var(--space-4);
    min-inline-size: 0;
    margin: 0 0 var(--space-5);
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    margin-block-end: var(--space-3);
    font-weight: 600;
  }
  .columns {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(180px, 1fr));
    gap: var(--space-4);
  }
`;
