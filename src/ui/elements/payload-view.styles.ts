import { css } from 'lit';

/** Styles of `<ccs-payload-view>`. */
export const payloadViewStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    min-inline-size: 0;
  }
  .bar {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2) var(--space-4);
    padding: var(--space-2) var(--space-4);
  }
  .views {
    display: inline-flex;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface-sunk);
  }
  .views button {
    block-size: 22px;
    padding-inline: 9px;
    border: 0;
    border-radius: 4px;
    background: none;
    color: var(--text-soft);
    font-size: var(--text-s);
  }
  .views button[aria-pressed='true'] {
    background: var(--surface-chosen);
    color: var(--text);
    font-weight: 600;
  }
  .facts {
    flex: 1;
    min-inline-size: 0;
    color: var(--text-soft);
    font-size: var(--text-s);
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .remark {
    flex: none;
    padding: var(--space-2) var(--space-4);
    background: var(--warn-soft);
    color: var(--warn);
    font-size: var(--text-s);
  }
  ccs-text-rows {
    flex: 1;
  }
  @media (forced-colors: active) {
    .views button[aria-pressed='true'] {
      outline: 2px solid Highlight;
    }
  }
`;
