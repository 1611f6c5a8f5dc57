import { css } from 'lit';

/** Styles of `<ccs-layout>`. */
export const layoutStyles = css`
  :host {
    display: block;
    min-block-size: 0;
  }
  wa-split-panel {
    block-size: 100%;
    --divider-width: 5px;
    --divider-hit-area: 13px;
  }
  wa-split-panel::part(divider) {
    background: var(--surface-page);
    transition: background 120ms;
  }
  wa-split-panel::part(divider):hover {
    background: var(--line);
  }
  wa-split-panel::part(divider):focus-visible {
    outline: none;
    background: var(--accent);
  }
  .outer {
    --min: 96px;
    --max: 78%;
  }
  .columns {
    --min: 180px;
    --max: 30%;
  }
  .work {
    --min: 24%;
    --max: 76%;
  }
  .outer.folded {
    --min: 0px;
    --divider-width: 1px;
  }
  .columns.folded {
    --min: 0px;
    --divider-width: 1px;
  }
  /* What is inside a pane must not widen its grid. */
  .columns,
  .work,
  .pane[slot='start'],
  .pane[slot='end'] {
    contain: size;
  }
  .pane {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    min-inline-size: 0;
    min-block-size: 0;
    background: var(--surface-pane);
    overflow: hidden;
  }
  .pane[hidden],
  .rail[hidden] {
    display: none;
  }
  ::slotted(*) {
    flex: 1;
    min-block-size: 0;
    min-inline-size: 0;
  }
  ccs-tabs {
    flex: 1;
    block-size: 100%;
    background: var(--surface-pane);
  }
  ::slotted(:focus-visible) {
    outline: var(--focus-ring);
    outline-offset: -2px;
  }
  .rail {
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: var(--space-2);
    block-size: 100%;
    padding-block: var(--space-3);
    background: var(--surface-pane);
  }
  .rail button,
  .fold {
    display: grid;
    place-items: center;
    inline-size: 28px;
    padding: 0;
    color: var(--text-soft);
  }
  .fold {
    margin: 2px var(--space-2);
  }
  @media (prefers-contrast: more), (forced-colors: active) {
    wa-split-panel::part(divider) {
      background: var(--line-strong);
    }
  }
`;
