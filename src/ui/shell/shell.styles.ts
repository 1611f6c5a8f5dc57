import { css } from 'lit';

/** Styles of `<ccs-shell>`. */
export const shellStyles = css`
  :host {
    display: block;
    block-size: 100%;
  }
  .page {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    background: var(--surface-page);
  }
  header {
    display: flex;
    flex: none;
    align-items: center;
    gap: var(--space-4);
    min-block-size: 52px;
    padding: 0 var(--space-4);
    border-block-end: 1px solid var(--line);
    background: var(--surface-pane);
  }
  h1 {
    display: flex;
    flex: none;
    align-items: center;
    gap: var(--space-3);
    margin: 0;
    font-size: var(--text-m);
    font-weight: 700;
    letter-spacing: 0.01em;
    white-space: nowrap;
  }
  h1 ccs-icon {
    inline-size: 20px;
    block-size: 20px;
    padding: 3px;
    border-radius: var(--radius);
    background: var(--accent);
    color: var(--on-accent);
  }
  .environment {
    flex: 1;
    min-inline-size: 0;
  }
  .tools {
    display: flex;
    flex: none;
    align-items: center;
    gap: var(--space-1);
  }
  .tools > button {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: var(--space-2);
    min-inline-size: 30px;
    block-size: 30px;
    padding: 0 6px;
    color: var(--text-soft);
  }
  kbd {
    padding: 0 4px;
    border: 1px solid var(--line);
    border-radius: 3px;
    font: inherit;
    font-size: var(--text-xs);
  }
  .skip {
    position: absolute;
    inset-block-start: var(--space-3);
    inset-inline-start: var(--space-3);
    z-index: 20;
  }
  .skip:not(:focus) {
    inline-size: 1px;
    block-size: 1px;
    padding: 0;
    border: 0;
    overflow: hidden;
    clip-path: inset(50%);
  }
  main {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-block-size: 0;
  }
  ccs-layout {
    flex: 1;
  }
  @media (max-width: 1219px) {
    header {
      flex-wrap: wrap;
      gap: 0 var(--space-4);
      padding-block: var(--space-2);
    }
    .environment {
      order: 1;
      flex-basis: 100%;
    }
    h1 {
      flex: 1;
      min-block-size: 34px;
    }
  }
  @media (max-width: 899px) {
    header {
      padding-inline: var(--space-3);
    }
    .tools > .wide,
    .wide {
      display: none;
    }
  }
`;
