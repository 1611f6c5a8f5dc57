import { css } from 'lit';

/** Fields of the bar: the caption inside, above the value. */
export const captionedStyles = css`
  .captioned {
    display: grid;
    position: relative;
    min-inline-size: 0;
  }
  .captioned > label,
  .captioned > .caption {
    /* Above the field also while it has the focus. */
    z-index: 2;
    position: absolute;
    inset-block-start: 3px;
    inset-inline: calc(var(--space-3) + 1px);
    overflow: hidden;
    color: var(--text-soft);
    font-size: 10.5px;
    line-height: 14px;
    text-overflow: ellipsis;
    white-space: nowrap;
    pointer-events: none;
  }
  .captioned > input,
  .captioned > select {
    inline-size: 100%;
    block-size: 38px;
    padding-block: 15px 1px;
    border-color: var(--line);
    background: transparent;
    text-overflow: ellipsis;
  }
  .captioned > select {
    padding-inline: calc(var(--space-3) - 3px) var(--space-2);
    cursor: pointer;
  }
  .captioned > select option {
    background: var(--surface-pane);
    color: var(--text);
  }
  .captioned > :is(input, select):hover {
    border-color: var(--line-strong);
  }
`;

/** Styles of `<ccs-environment-bar>`. */
export const environmentBarStyles = css`
  :host {
    display: block;
  }
  .bar {
    display: flex;
    align-items: center;
    gap: var(--space-3);
    min-inline-size: 0;
  }
  .target {
    display: flex;
    flex: 1 1 430px;
    max-inline-size: 520px;
    min-inline-size: 0;
    border-radius: var(--radius);
    --edge: color-mix(in srgb, var(--target-built-in) 45%, transparent);
    background: var(--good-soft);
    color: var(--target-built-in);
  }
  .target.live {
    --edge: var(--target-live);
    background: var(--bad-soft);
    color: var(--target-live);
  }
  .environment {
    flex: 0 0 136px;
  }
  .environment > select {
    border-color: var(--edge);
    border-start-end-radius: 0;
    border-end-end-radius: 0;
    font-weight: 600;
  }
  .domain {
    flex: 1 1 180px;
    min-inline-size: 110px;
  }
  .tenant {
    flex: 0 1 124px;
    min-inline-size: 90px;
    margin-inline-start: -1px;
  }
  .tenant > input {
    border-color: var(--edge);
    border-start-start-radius: 0;
    border-end-start-radius: 0;
    background: var(--surface-pane);
    color: var(--text);
  }
  .target :focus-visible {
    position: relative;
    z-index: 1;
  }
  .bar > .who {
    flex: 1 1 300px;
    max-inline-size: 420px;
    margin-inline-start: auto;
  }
  summary {
    display: flex;
    align-items: center;
    gap: var(--space-3);
    min-block-size: 34px;
    cursor: pointer;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary > ccs-target-badge {
    flex: none;
    max-inline-size: 62%;
  }
  summary > ccs-who-field {
    flex: 1;
  }
  summary > ccs-icon {
    margin-inline-start: auto;
    color: var(--text-soft);
  }
  details[open] > summary > ccs-icon {
    rotate: 180deg;
  }
  details > .bar {
    flex-direction: column;
    align-items: stretch;
    padding-block: var(--space-2) var(--space-3);
  }
  details .target {
    flex: none;
    max-inline-size: none;
  }
  details > .bar > .who {
    flex: none;
    max-inline-size: none;
    margin: 0;
  }
  @media (max-width: 479px) {
    .environment {
      flex-basis: 126px;
    }
  }
`;
