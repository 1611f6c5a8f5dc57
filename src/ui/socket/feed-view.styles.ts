import { css } from 'lit';

/** Styles of `<ccs-feed-view>`. */
export const feedViewStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    min-inline-size: 0;
    overflow-y: auto;
    container-type: size;
  }
  :host(:not([active])) {
    display: none;
  }
  ccs-empty-state {
    flex: 1;
    min-block-size: 0;
    border-block-start: 1px solid var(--line);
  }
  /* What works on the list: each thing keeps its size, the filter takes the room that is left. */
  .tools {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-1) var(--space-2);
    padding: 0 var(--space-4) var(--space-2);
    font-size: var(--text-s);
  }
  .failure {
    padding: var(--space-2) var(--space-4);
    background: var(--bad-soft);
    color: var(--bad);
    font-size: var(--text-s);
  }
  button[aria-pressed='true'] {
    background: var(--surface-chosen);
    font-weight: 600;
  }
  .frames {
    display: grid;
    flex: 1;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    min-block-size: 0;
    border-block-start: 1px solid var(--line);
  }
  /* With the rates above it and little room, the panel scrolls rather than that no row is left. */
  .stage {
    display: grid;
    flex: 1;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    min-block-size: 88px;
  }
  .stage > * {
    grid-area: 1 / 1;
  }
  .frames[hidden] {
    visibility: hidden;
  }
  ccs-rate-plot {
    flex: none;
    max-block-size: 60%;
    overflow-y: auto;
  }
  .with-detail {
    grid-template: minmax(0, 1fr) minmax(0, 1.2fr) / minmax(0, 1fr);
  }
  ccs-frame-detail {
    border-block-start: 1px solid var(--line);
  }
  @container (inline-size >= 860px) {
    .with-detail {
      grid-template: minmax(0, 1fr) / minmax(0, 1.35fr) minmax(0, 1fr);
    }
    ccs-frame-detail {
      border-block-start: 0;
      border-inline-start: 1px solid var(--line);
    }
  }
`;
