import { css } from 'lit';

/** Styles of `<ccs-endpoint-docs>`. */
export const endpointDocsStyles = css`
  :host {
    display: block;
    block-size: 100%;
    min-block-size: 0;
    overflow: auto;
    container-type: inline-size;
  }
  .docs {
    display: grid;
    gap: var(--space-5);
    max-inline-size: 860px;
    padding: var(--space-4);
  }
  section {
    display: grid;
    gap: var(--space-3);
    min-inline-size: 0;
  }
  .prose {
    max-inline-size: 76ch;
    line-height: 1.55;
  }
  h3 {
    padding-block-end: 3px;
    border-block-end: 1px solid var(--line);
    font-size: var(--text-s);
    font-weight: 600;
  }
  h4 {
    margin: 0;
    color: var(--text-soft);
    font-size: var(--text-s);
    font-weight: 600;
  }
  dl {
    display: grid;
    grid-template-columns: minmax(92px, auto) minmax(0, 1fr);
    gap: var(--space-2) var(--space-4);
    font-size: var(--text-s);
  }
  dt {
    color: var(--text-soft);
  }
  dd {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  dd p + p {
    margin-block-start: var(--space-1);
  }
  .printed {
    color: var(--text-soft);
  }
  .soft {
    color: var(--text-soft);
    font-size: var(--text-s);
  }
  .pair {
    display: grid;
    gap: var(--space-2);
  }
  .caption {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--space-3);
    font-size: var(--text-s);
  }
  details {
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  summary {
    display: grid;
    grid-template-columns: auto auto minmax(0, 1fr) auto;
    gap: var(--space-3);
    align-items: center;
    padding: 5px var(--space-3);
    border-radius: var(--radius);
    font-size: var(--text-s);
    list-style: none;
    cursor: pointer;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary:hover {
    background: var(--surface-hover);
  }
  summary ccs-icon {
    color: var(--text-soft);
    transition: rotate 120ms;
  }
  details[open] summary ccs-icon {
    rotate: 90deg;
  }
  .answer {
    display: grid;
    gap: var(--space-3);
    padding: var(--space-2) var(--space-3) var(--space-3);
  }
  @media (prefers-reduced-motion: reduce) {
    summary ccs-icon {
      transition: none;
    }
  }
`;
