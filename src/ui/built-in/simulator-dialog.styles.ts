import { css } from 'lit';

/** Styles of `<ccs-simulator-dialog>`. */
export const simulatorDialogStyles = css`
  .notice {
    margin-block-end: var(--space-5);
    padding: var(--space-3) var(--space-4);
    border-radius: var(--radius);
    background: var(--surface-sunk);
    color: var(--text-soft);
    font-size: var(--text-s);
  }
  .notice strong {
    color: var(--text);
  }
  .notice ccs-label-chip {
    margin-inline: 2px;
  }
  .rate {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 96px;
    gap: var(--space-4);
    align-items: center;
  }
  input[type='range'] {
    inline-size: 100%;
    margin: 0;
    accent-color: var(--accent);
  }
  input[type='number'] {
    inline-size: 100%;
    font-variant-numeric: tabular-nums;
  }
  select {
    inline-size: 100%;
  }
  .scale {
    display: flex;
    justify-content: space-between;
    color: var(--text-soft);
    font-size: var(--text-xs);
    font-variant-numeric: tabular-nums;
  }
  details summary {
    margin-block-end: var(--space-3);
    color: var(--text-soft);
    cursor: pointer;
  }
`;
