import { css } from 'lit';

/** Styles of `<ccs-request-panel>`. */
export const requestPanelStyles = css`
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
  .part {
    block-size: 100%;
    min-block-size: 0;
  }
  .work {
    display: grid;
    flex: 1;
    grid-template-columns: minmax(0, 1fr);
    grid-template-rows: minmax(0, 1fr);
    min-block-size: 0;
  }
  .work.beside {
    grid-template-columns: minmax(0, 1fr) minmax(420px, 40%);
  }
  aside {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    border-inline-start: 1px solid var(--line);
  }
  aside header {
    display: flex;
    flex: none;
    align-items: center;
    justify-content: space-between;
    block-size: 33px;
    padding-inline: var(--space-4) var(--space-2);
    border-block-end: 1px solid var(--line);
    font-weight: 600;
  }
  aside ccs-endpoint-docs {
    flex: 1;
    block-size: auto;
  }
  .toggle {
    block-size: 26px;
    padding-inline: var(--space-3);
    color: var(--text-soft);
    font-size: var(--text-s);
  }
`;
