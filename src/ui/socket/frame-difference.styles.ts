import { css } from 'lit';

/** Styles of `<ccs-frame-difference>`. */
export const frameDifferenceStyles = css`
  :host {
    display: block;
    min-block-size: 0;
    overflow: auto;
    font-size: var(--text-s);
  }
  .waiting,
  .said,
  .left,
  .about {
    padding: var(--space-1) var(--space-4);
    color: var(--text-soft);
  }
  .said {
    position: sticky;
    inset-block-start: 0;
    background: var(--warn-soft);
    color: var(--warn);
  }
  section + section {
    border-block-start: 1px solid var(--line);
  }
  section {
    padding-block: var(--space-2);
  }
  header {
    display: flex;
    align-items: center;
    gap: 0 var(--space-3);
    padding-inline: var(--space-4) var(--space-2);
  }
  h4 {
    margin: 0;
    font-size: var(--text-m);
    white-space: nowrap;
  }
  .id {
    font-weight: 400;
  }
  .path {
    flex: 1;
    min-inline-size: 0;
    overflow: hidden;
    color: var(--text-soft);
    text-overflow: ellipsis;
  }
  header button {
    block-size: 24px;
    padding-inline: var(--space-2);
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    table-layout: fixed;
  }
  td,
  tbody th {
    padding: 2px var(--space-3);
    font-family: var(--font-mono);
    font-weight: 400;
    text-align: start;
    vertical-align: top;
    overflow-wrap: anywhere;
    unicode-bidi: isolate;
  }
  tbody tr:hover {
    background: var(--surface-hover);
  }
  col.what {
    inline-size: 84px;
  }
  col.where {
    inline-size: 28%;
  }
  td.what {
    padding-inline-start: var(--space-4);
    font-family: inherit;
    color: var(--text-soft);
  }
  tbody th {
    color: var(--json-name);
  }
  del,
  ins {
    padding-inline: 2px;
    border-radius: 2px;
    text-decoration: none;
  }
  del {
    background: var(--bad-soft);
    color: var(--bad);
  }
  ins {
    background: var(--good-soft);
    color: var(--good);
  }
`;
