import { css } from 'lit';

/** Styles of `<ccs-who-field>`. */
export const whoFieldStyles = css`
  :host {
    display: flex;
    align-items: center;
    justify-content: end;
    gap: var(--space-3);
    min-inline-size: 0;
  }
  :host([brief]) {
    justify-content: start;
  }
  .user {
    flex: 1 1 256px;
    min-inline-size: 120px;
  }
  .caption {
    display: flex;
    align-items: center;
    gap: 6px;
  }
  .captioned > .caption {
    inset-inline-end: 22px;
  }
  .caption .signed {
    margin-inline-start: auto;
    font-size: inherit;
  }
  .caption .dot {
    inline-size: 7px;
    block-size: 7px;
  }
  .signed {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-inline-size: 0;
    color: var(--text-soft);
    font-size: var(--text-s);
    white-space: nowrap;
  }
  .signed > span {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .dot {
    flex: none;
    inline-size: 8px;
    block-size: 8px;
    border: 1.5px solid var(--text-soft);
    border-radius: 50%;
  }
  .in .dot {
    border-color: var(--good);
    background: var(--good);
  }
  .more {
    display: inline-flex;
    flex: none;
    align-items: center;
    gap: var(--space-2);
    block-size: 38px;
    border-color: var(--line);
  }
  .more:hover {
    border-color: var(--line-strong);
  }
  @media (forced-colors: active) {
    .in .dot {
      background: CanvasText;
      forced-color-adjust: none;
    }
  }
`;
