import { css } from 'lit';

/** Styles of `<ccs-headers-form>`. */
export const headersFormStyles = css`
  .form {
    gap: var(--space-4);
  }
  .bar {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--space-3);
  }
  .hint {
    color: var(--text-soft);
    font-size: var(--text-s);
  }
  textarea {
    inline-size: 100%;
    min-block-size: 120px;
    padding: var(--space-3);
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
    background: var(--surface-pane);
    font-family: var(--font-mono);
    font-size: var(--text-s);
    line-height: 1.6;
    resize: vertical;
    field-sizing: content;
  }
  .added {
    padding: var(--space-3);
    border-radius: var(--radius);
    background: var(--surface-sunk);
  }
  .added h3 ccs-icon {
    margin-inline-end: var(--space-2);
  }
`;
