import { css } from 'lit';

/** Styles of `<ccs-json-row>`. */
export const jsonRowStyles = css`
  :host {
    display: flex;
    align-items: center;
    block-size: 100%;
    padding-inline: var(--space-3);
    font-family: var(--font-mono);
    font-size: var(--text-s);
    white-space: pre;
  }
  .indent,
  .twisty {
    flex: none;
  }
  .twisty {
    inline-size: 18px;
    color: var(--text-soft);
    cursor: pointer;
  }
  .text {
    flex: 1;
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    unicode-bidi: isolate;
  }
  .name,
  .string,
  .preview {
    unicode-bidi: isolate;
  }
  .name {
    color: var(--json-name);
  }
  .string {
    color: var(--json-string);
  }
  .number {
    color: var(--json-number);
  }
  .word {
    color: var(--json-word);
  }
  .unfinished {
    color: var(--bad);
    text-decoration: underline wavy;
  }
  .position,
  .mark,
  .count,
  .preview {
    color: var(--text-soft);
  }
  mark {
    border-radius: 2px;
    background: var(--mark);
    color: var(--text);
  }
  .count {
    font-style: italic;
  }
`;
