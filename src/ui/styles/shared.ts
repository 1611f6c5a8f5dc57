import { css } from 'lit';

/** Box model, type and the focus ring; the first style of every element. */
export const base = css`
  :host {
    box-sizing: border-box;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :focus-visible {
    outline: var(--focus-ring);
    outline-offset: 1px;
  }
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  code,
  .mono {
    font-family: var(--font-mono);
    font-size: 0.95em;
  }
`;

/** Buttons, fields and selects in the console's density. `.primary` is the one accent, `.quiet` has no border. */
export const controls = css`
  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
  }
  button,
  select,
  input:not([type='checkbox'], [type='radio'], [type='range']) {
    block-size: var(--control-height);
    padding-inline: var(--space-3);
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
    background: var(--surface-pane);
  }
  button {
    cursor: pointer;
    white-space: nowrap;
  }
  button:hover:not(:disabled) {
    background: var(--surface-hover);
  }
  button:disabled {
    cursor: default;
    color: var(--text-soft);
    border-color: var(--line);
  }
  button.primary {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
    font-weight: 600;
  }
  button.primary:hover:not(:disabled) {
    background: var(--accent-strong);
  }
  button.quiet {
    border-color: transparent;
    background: transparent;
  }
  button.quiet:hover:not(:disabled) {
    background: var(--surface-hover);
  }
  input::placeholder,
  textarea::placeholder {
    color: var(--text-soft);
    opacity: 1;
  }
  [aria-invalid='true'] {
    border-color: var(--bad);
  }
`;

/** For text that only screen readers get. */
export const visuallyHidden = css`
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
