import { css } from 'lit';

/** Styles of `<ccs-frame-heading>`. The pane around it is the container whose size counts. */
export const frameHeadingStyles = css`
  :host {
    display: block;
    flex: none;
  }
  header {
    display: flex;
    align-items: center;
    gap: 0 var(--space-3);
    padding: var(--space-2) var(--space-2) 0 var(--space-4);
  }
  h3 {
    overflow: hidden;
    font-size: var(--text-m);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  button.mark {
    display: inline-flex;
    gap: var(--space-2);
    align-items: center;
    padding-inline: var(--space-2);
  }
  button[aria-pressed='true'] {
    background: var(--accent);
    color: var(--on-accent);
  }
  button.quiet[aria-pressed='true']:hover {
    background: var(--accent-strong);
  }
  .facts,
  .description {
    color: var(--text-soft);
    font-size: var(--text-s);
  }
  .facts {
    flex: 1;
    min-inline-size: 0;
    overflow: hidden;
    font-variant-numeric: tabular-nums;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .description {
    padding-inline: var(--space-4);
    max-block-size: 4.4em;
    overflow: auto;
  }
  @container (inline-size < 680px) {
    /* Seen as its flag only; its name stays. */
    .word {
      position: absolute;
      clip-path: inset(50%);
    }
  }
  @container (inline-size < 480px) {
    header {
      flex-wrap: wrap;
    }
    h3 {
      flex: 1;
    }
    .facts {
      flex-basis: 100%;
      order: 1;
    }
  }
  @container (block-size < 240px) {
    .description {
      display: none;
    }
  }
  @container (block-size >= 240px) and (block-size < 360px) {
    .description {
      text-overflow: ellipsis;
      white-space: nowrap;
      overflow: hidden;
    }
  }
`;
