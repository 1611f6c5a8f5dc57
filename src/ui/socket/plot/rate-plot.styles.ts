import { css } from 'lit';

/** Styles of `<ccs-rate-plot>`. */
export const ratePlotStyles = css`
  :host {
    --plot-1: light-dark(#1f5fd0, #6ea3ff);
    --plot-2: light-dark(#b3261e, #ff8a80);
    --plot-3: light-dark(#17713a, #5ecb8b);
    --plot-4: light-dark(#8a5300, #e8b04b);
    --plot-5: light-dark(#8a3ea8, #d9a4ee);
    --plot-6: light-dark(#0b7285, #4fc7dc);
    --plot-7: light-dark(#5c6470, #a3abb9);
    display: block;
    border-block-start: 1px solid var(--line);
    font-size: var(--text-s);
    container-type: inline-size;
  }
  section {
    display: grid;
    grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
    gap: var(--space-2) var(--space-4);
    padding: var(--space-2) var(--space-4) var(--space-3);
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-1) var(--space-4);
  }
  h3 {
    font-size: var(--text-s);
    font-weight: 600;
  }
  .drawing {
    block-size: 112px;
    min-inline-size: 0;
    overflow: hidden;
    cursor: crosshair;
  }
  .u-select {
    background: color-mix(in srgb, var(--accent) 18%, transparent);
    box-shadow:
      inset 1px 0 var(--accent),
      inset -1px 0 var(--accent);
  }
  .numbers {
    max-block-size: 90px;
    overflow: auto;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding: 0 var(--space-2);
    text-align: end;
    white-space: nowrap;
  }
  th:first-child {
    padding-inline-start: 0;
    text-align: start;
  }
  thead th {
    color: var(--text-soft);
    font-size: var(--text-xs);
    font-weight: 500;
  }
  tbody th {
    font-weight: 400;
  }
  tbody tr:last-child > * {
    font-weight: 600;
  }
  .swatch {
    display: inline-block;
    inline-size: 10px;
    block-size: 3px;
    margin-inline-end: var(--space-2);
    vertical-align: middle;
    background: currentcolor;
  }
  .axis {
    color: var(--text-soft);
    border-color: var(--line);
  }
  select {
    block-size: 24px;
  }
  @container (inline-size >= 760px) {
    section {
      grid-template-columns: minmax(0, 1fr) minmax(300px, auto);
    }
    header {
      grid-column: 1 / -1;
    }
    .numbers {
      max-block-size: 112px;
    }
  }
`;
