import { css } from 'lit';

/** The surface of a popover that `placeBelow` puts below its button; how wide it is, and its padding, are its own. */
export const popoverStyles = css`
  [popover] {
    position: fixed;
    inset: auto;
    margin: 0;
    overflow-y: auto;
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
    background: var(--surface-pane);
    color: var(--text);
    font-size: var(--text-s);
    box-shadow: var(--shadow);
  }
`;
