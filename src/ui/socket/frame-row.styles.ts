import { css } from 'lit';

/** Styles of `<ccs-frame-row>`. */
export const frameRowStyles = css`
  :host {
    display: grid;
    grid-template-columns: 92px 12px 108px 88px minmax(0, 1fr) auto 56px;
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
  /* Lengths of time are filled up in front, so that their points stand below each other. */
  .time {
    white-space: pre;
  }
  :host([marked]) {
    box-shadow: inset 3px 0 0 var(--accent);
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
  mark {
    border-radius: 2px;
    background: var(--mark);
    color: inherit;
  }
  :host([match]) {
    background: var(--warn-soft);
    box-shadow: inset 3px 0 var(--warn);
  }
  .after {
    color: var(--accent);
  }
  .size {
    text-align: end;
  }
  .mark {
    margin-inline-end: var(--space-2);
    padding-inline: var(--space-2);
    border-radius: 3px;
    background: var(--accent);
    color: var(--on-accent);
    font-weight: 600;
  }
  .mark ccs-icon {
    inline-size: 1em;
    block-size: 1em;
    vertical-align: -0.12em;
  }
  .faults {
    padding-inline: var(--space-2);
    border-radius: 3px;
    background: var(--bad-soft);
    color: var(--bad);
    font-weight: 600;
  }
  /* A note stands across the row, on a line through it: no frame, but what happened between frames. */
  .note {
    grid-column: 2 / -1;
    display: flex;
    align-items: center;
    gap: var(--space-3);
    min-inline-size: 0;
    color: var(--text-soft);
    font-weight: 600;
  }
  .note::before,
  .note::after {
    flex: 1 0 12px;
    border-block-start: 1px solid currentcolor;
    content: '';
    opacity: 0.45;
  }
  .note::before {
    flex: none;
    inline-size: 12px;
  }
  .words-of-note {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .good {
    color: var(--good);
  }
  .warn {
    color: var(--warn);
  }
  :host([tall]) {
    grid-template-columns: 92px 12px minmax(0, max-content) max-content minmax(0, 1fr) auto;
    grid-template-rows: 1fr 1fr;
    align-content: center;
    padding-block: 3px;
  }
  :host([tall]) .words-of-note {
    white-space: normal;
  }
  :host([tall]) .note {
    grid-row: 1 / 3;
    grid-column: 2 / -1;
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
