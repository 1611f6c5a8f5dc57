import { css } from 'lit';

/** Styles of `<ccs-filter-bar>`. */
export const filterBarStyles = css`
  :host {
    display: flex;
    flex: 1 1 320px;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-1) var(--space-2);
    min-inline-size: min(320px, 100%);
  }
  .field {
    position: relative;
    flex: 1 1 200px;
    min-inline-size: 0;
  }
  .field ccs-icon {
    position: absolute;
    inset-block-start: 6px;
    inset-inline-start: 7px;
    color: var(--text-soft);
    pointer-events: none;
  }
  input[type='search'] {
    inline-size: 100%;
    padding-inline-start: 28px;
    font-family: var(--font-mono);
  }
  .field.on input {
    border-color: var(--accent);
    background: var(--surface-chosen);
  }
  .field.wrong input {
    border-color: var(--bad);
  }
  /* Over the list, so that nothing moves while one types. */
  .mistakes {
    position: absolute;
    z-index: 2;
    inset-block-start: 100%;
    inset-inline: 0;
    margin-block-start: 2px;
    padding: var(--space-2);
    border: 1px solid var(--bad);
    border-radius: var(--radius);
    background: var(--surface-pane);
    box-shadow: var(--shadow);
    list-style: none;
  }
  .mistakes button {
    block-size: auto;
    inline-size: 100%;
    padding: var(--space-1) var(--space-2);
    white-space: normal;
    text-align: start;
  }
  .mistakes code {
    color: var(--bad);
    overflow-wrap: anywhere;
  }
  .count {
    margin-inline-start: var(--space-2);
    color: var(--text-soft);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .stopped {
    flex-basis: 100%;
    color: var(--bad);
  }
  .step,
  .direction {
    inline-size: 26px;
    padding-inline: 0;
  }
  .group {
    display: inline-flex;
  }
  button[aria-pressed='true'] {
    border-color: var(--accent);
    background: var(--surface-chosen);
    font-weight: 600;
  }
`;
