import { css } from 'lit';

/** Styles of `<ccs-response-panel>`. */
export const responsePanelStyles = css`
  :host {
    display: block;
    min-block-size: 0;
    min-inline-size: 0;
    background: var(--surface-pane);
  }
  section {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    min-block-size: 0;
  }
  .actions {
    display: flex;
    align-items: center;
    gap: var(--space-2);
  }
  .not-stored {
    flex: none;
    padding: var(--space-2) var(--space-4);
    background: var(--warn-soft);
    color: var(--warn);
    font-size: var(--text-s);
    overflow-wrap: anywhere;
  }
  ccs-tabs {
    flex: 1;
  }
  .body {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    min-block-size: 0;
  }
  ccs-empty-state {
    flex: 1;
  }
  kbd {
    padding: 1px 5px;
    border: 1px solid var(--line-strong);
    border-radius: 4px;
    background: var(--surface-sunk);
    font-family: var(--font-sans);
    font-size: var(--text-s);
  }
`;
