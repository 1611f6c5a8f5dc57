import { css } from 'lit';

/** Styles of `<ccs-sending-clock>`. */
export const sendingClockStyles = css`
  :host {
    display: grid;
    flex: 1;
    place-content: center;
    justify-items: center;
    gap: var(--space-3);
    padding: var(--space-6);
    color: var(--text-soft);
    text-align: center;
  }
  .clock {
    color: var(--text);
    font-size: 26px;
    font-variant-numeric: tabular-nums;
    font-weight: 300;
  }
  .bar {
    position: relative;
    inline-size: 120px;
    block-size: 2px;
    border-radius: 1px;
    background: var(--line);
    overflow: hidden;
  }
  .bar::after {
    content: '';
    position: absolute;
    inset-block: 0;
    inline-size: 40%;
    background: var(--accent);
    animation: pass 1.2s ease-in-out infinite alternate;
  }
  @keyframes pass {
    from {
      inset-inline-start: 0;
    }
    to {
      inset-inline-start: 60%;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .bar::after {
      animation: none;
      inline-size: 100%;
    }
  }
  button {
    margin-block-start: var(--space-3);
  }
`;
