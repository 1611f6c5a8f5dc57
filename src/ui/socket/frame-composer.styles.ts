import { css } from 'lit';

/** Styles of `<ccs-frame-composer>`. */
export const frameComposerStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    flex: none;
    border-block-start: 1px solid var(--line);
  }
  form {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: var(--space-3);
    padding: var(--space-2) var(--space-4);
  }
  select {
    inline-size: 118px;
  }
  textarea {
    flex: 1 1 120px;
    min-inline-size: 0;
    min-block-size: var(--control-height);
    max-block-size: 96px;
    padding: 4px var(--space-3);
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
    background: var(--surface-pane);
    font-family: var(--font-mono);
    font-size: var(--text-s);
    line-height: 18px;
    resize: none;
    field-sizing: content;
  }
  @container (inline-size < 560px) {
    .remark {
      flex-basis: 100%;
      order: 1;
    }
  }
  .remark {
    align-self: center;
    color: var(--text-soft);
    font-size: var(--text-s);
  }
`;
