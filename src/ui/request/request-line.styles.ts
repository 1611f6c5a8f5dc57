import { css } from 'lit';

/** Styles of `<ccs-request-line>`. */
export const requestLineStyles = css`
  :host {
    display: block;
    flex: none;
    padding: var(--space-3) var(--space-4);
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-3);
  }
  .request {
    display: flex;
    flex: 1 1 260px;
    align-items: baseline;
    gap: var(--space-3);
    min-inline-size: 0;
    padding: 5px var(--space-3);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface-sunk);
    font-family: var(--font-mono);
    font-size: var(--text-s);
    line-height: 16px;
  }
  .method {
    font-weight: 700;
  }
  .GET {
    color: var(--accent);
  }
  .POST {
    color: var(--good);
  }
  .PUT {
    color: var(--warn);
  }
  .path {
    min-inline-size: 0;
    font: inherit;
    overflow-wrap: anywhere;
  }
  mark {
    display: inline-block;
    max-inline-size: 100%;
    border-radius: 3px;
    background: var(--surface-chosen);
    color: var(--text);
  }
  mark.unset {
    background: var(--warn-soft);
    color: var(--warn);
  }
  .told {
    color: var(--text-soft);
  }
  .act {
    display: flex;
    align-items: center;
    gap: var(--space-3);
    margin-inline-start: auto;
  }
  .target {
    display: inline-flex;
    align-items: center;
    gap: var(--space-2);
    min-inline-size: 0;
    color: var(--target-built-in);
    font-size: var(--text-s);
    font-weight: 500;
  }
  .target.live {
    color: var(--target-live);
  }
  .target b {
    max-inline-size: 22ch;
    overflow: hidden;
    font-weight: inherit;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .act button {
    min-inline-size: 114px;
    block-size: 30px;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .cancel .clock {
    display: inline-block;
    min-inline-size: 5ch;
    margin-inline-start: var(--space-2);
    color: var(--text-soft);
    font-weight: 500;
    text-align: end;
  }
  .advice {
    display: flex;
    gap: 6px;
    margin-block-start: var(--space-2);
    color: var(--warn);
    font-size: var(--text-s);
  }
`;
