import { css } from 'lit';

/** Styles of `<ccs-events-head>`. */
export const eventsHeadStyles = css`
  :host {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2) var(--space-4);
    padding: var(--space-2) var(--space-4);
    font-size: var(--text-s);
  }
  .state {
    display: flex;
    align-items: center;
    gap: var(--space-3);
    min-inline-size: 0;
  }
  h2 {
    font-size: var(--text-m);
  }
  .dot.recording {
    background: var(--target-recording);
  }
  .words {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .hint,
  .facts {
    color: var(--text-soft);
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--space-4);
    font-variant-numeric: tabular-nums;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
  }
  button[aria-pressed='true'] {
    background: var(--surface-chosen);
    font-weight: 600;
  }
  .end {
    display: flex;
    gap: var(--space-2);
    margin-inline-start: auto;
  }
`;
