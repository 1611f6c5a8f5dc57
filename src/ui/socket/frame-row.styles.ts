import { css } from 'lit';

/** Styles of `<ccs-frame-row>`. */
export const frameRowStyles = css`
  :host {
    display: grid;
    grid-template-columns: 88px 12px 108px 88px minmax(0, 1fr) auto 56px;
    gap: 0 var(--space-3);
    align-items: center;
    block-size: 100%;
    padding-inline: var(--space-4);
    font-size: var(--text-s);
  }
  .time,
  .size,
  .after {
    color: var(--text-soft);
    font-variant-numeric: tabular-nums;
  }
  .time {
    font-family: var(--font-mono);
  }
  .direction {
    color: var(--good);
    font-weight: 700;
    text-align: center;
  }
  .out {
    color: var(--accent);
  }
  .kind,
  .summary {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .kind {
    font-weight: 600;
  }
  .unknown {
    color: var(--text-soft);
    font-style: italic;
    font-weight: 400;
  }
  .after {
    color: var(--accent);
  }
  .size {
    text-align: end;
  }
  :host([tall]) {
    grid-template-columns: 88px 12px minmax(0, max-content) max-content minmax(0, 1fr) auto;
    grid-template-rows: 1fr 1fr;
    align-content: center;
    padding-block: 3px;
  }
  :host([tall]) .summary {
    grid-row: 2;
    grid-column: 1 / -2;
  }
  :host([tall]) .size {
    grid-row: 2;
    grid-column: -2;
  }
  :host([tall]) .after {
    grid-row: 1;
    grid-column: 5 / -1;
    text-align: end;
  }
  :host([tall]) .words {
    position: absolute;
    clip-path: inset(50%);
  }
`;
