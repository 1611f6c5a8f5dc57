import { css } from 'lit';

/** Styles of `<ccs-sample>`. */
export const sampleStyles = css`
  :host {
    display: block;
    position: relative;
  }
  pre {
    margin: 0;
    max-block-size: 360px;
    padding: var(--space-3);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface-sunk);
    font-family: var(--font-mono);
    font-size: var(--text-xs);
    line-height: 1.5;
    white-space: pre-wrap;
    overflow: auto;
    overflow-wrap: anywhere;
  }
  button {
    position: absolute;
    inset-block-start: 4px;
    inset-inline-end: 4px;
    block-size: 20px;
    padding-inline: 6px;
    border-color: var(--line);
    color: var(--text-soft);
    font-size: var(--text-xs);
  }
  button[aria-pressed='true'] {
    background: var(--surface-chosen);
    color: var(--text);
  }
  pre:has(+ button) {
    padding-inline-end: 72px;
  }
  .name {
    color: var(--json-name);
  }
  .string {
    color: var(--json-string);
  }
  .number {
    color: var(--json-number);
  }
  .word {
    color: var(--json-word);
  }
  .mark {
    color: var(--text-soft);
  }
`;
