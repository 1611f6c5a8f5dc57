import { css } from 'lit';

/** The dot before the words for a session's state; its class is the tone. */
export const toneDotStyles = css`
  .dot {
    flex: none;
    inline-size: 9px;
    block-size: 9px;
    border-radius: 50%;
    background: var(--line-strong);
  }
  .dot.good {
    background: var(--good);
  }
  .dot.info {
    background: var(--accent);
  }
  .dot.warn {
    background: var(--warn);
  }
  .dot.bad {
    background: var(--bad);
  }
  @media (forced-colors: active) {
    .dot {
      background: CanvasText;
    }
  }
`;
