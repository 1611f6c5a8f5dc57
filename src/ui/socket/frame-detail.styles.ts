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
    justify-content: space-between;
    padding: var(--space-2) var(--space-2) 0 var(--space-4);
  }
  h3 {
    font-size: var(--text-m);
  }
  .close {
    padding-inline: var(--space-3);
  }
  section > ccs-mark-note {
    inline-size: auto;
  }
  .note {
    padding: var(--space-4);
  }
  ccs-tabs {
    flex: 1;
    min-block-size: 0;
  }
  ccs-json-tree,
  ccs-payload-view,
  ccs-frame-difference {
    block-size: 100%;
  }
`;
