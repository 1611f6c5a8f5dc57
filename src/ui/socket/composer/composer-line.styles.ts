import { css } from 'lit';

/** A line of the composer above its box: words, and what can be done. */
export const composerLine = css`
  :host {
    display: block;
    font-size: var(--text-s);
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2) var(--space-3);
    padding: var(--space-2) var(--space-4) 0;
    overflow-wrap: anywhere;
  }
  .bad {
    font-weight: 600;
  }
  .soft {
    color: var(--text-soft);
  }
`;
