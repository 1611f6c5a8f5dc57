import { css } from 'lit';

/** Styles of `<ccs-frame-detail>`. */
export const frameDetailStyles = css`
  :host {
    display: block;
    min-block-size: 0;
    min-inline-size: 0;
    container-type: size;
  }
  section {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    min-block-size: 0;
  }
  header {
    display: flex;
    flex: none;
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
  .close {
    padding-inline: var(--space-3);
  }
  .facts,
  .description {
    color: var(--text-soft);
    font-size: var(--text-s);
  }
  .facts {
    flex: 1;
    min-inline-size: 0;
    font-variant-numeric: tabular-nums;
  }
  .description {
    flex: none;
    padding-inline: var(--space-4);
    max-block-size: 5.8em;
    overflow: auto;
  }
  @container (inline-size < 480px) {
    header {
      flex-wrap: wrap;
    }
    ccs-copy-button {
      margin-inline-start: auto;
    }
    .facts {
      flex-basis: 100%;
      order: 1;
    }
  }
  @container (block-size < 280px) {
    .description {
      text-overflow: ellipsis;
      white-space: nowrap;
      overflow: hidden;
    }
  }
  ccs-payload-view {
    flex: 1;
  }
`;
