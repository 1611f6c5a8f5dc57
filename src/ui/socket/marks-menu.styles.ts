import { css } from 'lit';

/** Styles of `<ccs-marks-menu>`. */
export const marksMenuStyles = css`
  [role='group'] {
    display: inline-flex;
    align-items: center;
    font-size: var(--text-s);
  }
  button {
    block-size: 24px;
    padding-inline: var(--space-2);
  }
  .step {
    inline-size: 22px;
    font-size: var(--text-l);
    line-height: 1;
  }
  .delta {
    padding-inline: var(--space-2);
    color: var(--accent);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  /* Below its button where the browser can place it there; else in the middle of the page, as popovers are. */
  [popover] {
    max-block-size: 50vh;
    max-inline-size: min(420px, 92vw);
    padding: var(--space-2);
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
    background: var(--surface-pane);
    color: var(--text);
    box-shadow: var(--shadow);
    overflow: auto;
    list-style: none;
  }
  @supports (position-area: block-end span-inline-end) {
    [popover] {
      margin: 2px 0 0;
      position-area: block-end span-inline-end;
      position-try-fallbacks: flip-block, flip-inline;
    }
  }
  li button {
    display: flex;
    inline-size: 100%;
    gap: var(--space-3);
    align-items: center;
    text-align: start;
  }
  li button[aria-current='true'] {
    background: var(--surface-chosen);
  }
  .at {
    color: var(--text-soft);
    font-family: var(--font-mono);
  }
`;
