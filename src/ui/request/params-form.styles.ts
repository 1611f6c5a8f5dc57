import { css } from 'lit';

/** Styles of `<ccs-params-form>`. */
export const paramsFormStyles = css`
  .paths {
    display: grid;
    gap: var(--space-2);
  }
  .paths label {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--space-3);
    cursor: pointer;
  }
  .paths input {
    margin: 0;
    accent-color: var(--accent);
  }
  .template {
    font-size: var(--text-s);
    overflow-wrap: anywhere;
  }
  .level {
    color: var(--text-soft);
    font-size: var(--text-s);
  }
  .path-line {
    display: flex;
    gap: var(--space-3);
    align-items: center;
  }
  .path-line label {
    color: var(--text-soft);
    font-size: var(--text-s);
    font-weight: 600;
  }
  .path-line input {
    flex: 1;
    min-inline-size: 0;
    font-size: var(--text-s);
  }
  .add {
    display: flex;
    align-items: center;
    justify-self: start;
    gap: var(--space-2);
    padding-inline: var(--space-2);
    color: var(--text-soft);
    font-size: var(--text-s);
  }
  .goes-to {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: var(--space-3);
    align-items: center;
    margin-block-start: auto;
    padding-block-start: var(--space-3);
    border-block-start: 1px solid var(--line);
    color: var(--text-soft);
    font-size: var(--text-s);
  }
  .goes-to code {
    color: var(--text);
    font-size: var(--text-xs);
    line-height: 1.4;
    overflow-wrap: anywhere;
  }
`;
