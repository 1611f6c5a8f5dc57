import { css } from 'lit';

/** Styles of `<ccs-body-form>`. */
export const bodyFormStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    overflow: hidden;
  }
  .bar {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2) var(--space-3);
    padding: var(--space-2) var(--space-4);
    border-block-end: 1px solid var(--line);
    color: var(--text-soft);
    font-size: var(--text-s);
  }
  .load {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2);
    min-inline-size: 0;
  }
  .bar button {
    block-size: 24px;
    padding-inline: 9px;
    font-size: var(--text-s);
  }
  .load button {
    border-color: var(--line);
  }
  .load button:not(:disabled) {
    color: var(--text);
  }
  .format {
    margin-inline-start: auto;
  }
  ccs-code-editor {
    flex: 1;
    min-block-size: 120px;
  }
  .below {
    display: grid;
    flex: 0 1 auto;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-3);
    max-block-size: 45%;
    padding: var(--space-3) var(--space-4);
    border-block-start: 1px solid var(--line);
    overflow: auto;
  }
  .below .variables {
    gap: var(--space-2);
  }
  .below:empty {
    display: none;
  }
  @container (max-width: 460px) {
    .load > span {
      display: none;
    }
  }
  ccs-empty-state {
    margin: auto;
  }
`;
