import { css } from 'lit';

/** What the forms of the request panel share: rhythm, headings, problems beside fields, rows of choices. */
export const formStyles = css`
  :host {
    display: block;
    block-size: 100%;
    min-block-size: 0;
    overflow: auto;
    container-type: inline-size;
  }
  .form {
    display: grid;
    align-content: start;
    gap: var(--space-5);
    min-block-size: 100%;
    padding: var(--space-4);
  }
  .part {
    display: grid;
    gap: var(--space-3);
    min-inline-size: 0;
  }
  h3 {
    color: var(--text-soft);
    font-size: var(--text-s);
    font-weight: 600;
  }
  .empty {
    color: var(--text-soft);
  }
  .problems {
    display: grid;
    gap: var(--space-1);
    font-size: var(--text-s);
  }
  .problems p {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 6px;
    color: var(--warn);
    overflow-wrap: anywhere;
  }
  .problems .error {
    color: var(--bad);
  }
  .choices {
    display: inline-flex;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface-sunk);
  }
  .choices button {
    block-size: 22px;
    padding-inline: 9px;
    border: 0;
    border-radius: 4px;
    background: none;
    color: var(--text-soft);
    font-size: var(--text-s);
  }
  .choices button[aria-pressed='true'] {
    background: var(--surface-chosen);
    color: var(--text);
    font-weight: 600;
  }
  @media (forced-colors: active) {
    .choices button[aria-pressed='true'] {
      outline: 2px solid Highlight;
    }
  }
`;
