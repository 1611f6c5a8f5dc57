import { css } from 'lit';

/** Styles of the rows of variables. */
export const variableRowStyles = css`
  .variables {
    display: grid;
    gap: var(--space-4);
  }
  .variable {
    display: grid;
    grid-template-columns: minmax(104px, 23%) minmax(0, 1fr) auto;
    gap: 3px var(--space-3);
    align-items: center;
  }
  .called {
    display: grid;
    min-inline-size: 0;
    line-height: 1.3;
    overflow-wrap: anywhere;
  }
  .called > :first-child {
    font-size: var(--text-s);
    font-weight: 600;
  }
  .printed {
    color: var(--text-soft);
    font-family: var(--font-mono);
    font-size: var(--text-xs);
  }
  .value {
    min-inline-size: 0;
    font-size: var(--text-s);
  }
  output.value {
    padding-inline-start: 9px;
    overflow-wrap: anywhere;
  }
  .origin {
    justify-self: end;
    font-size: var(--text-xs);
  }
  .about,
  .variable .problems {
    grid-column: 2 / -1;
    font-size: var(--text-s);
    line-height: 1.4;
  }
  .about {
    color: var(--text-soft);
    overflow-wrap: anywhere;
  }
  .example {
    display: inline-block;
  }
  .brief .value {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  @container (max-width: 460px) {
    .variable {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .called {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--space-3);
      align-items: baseline;
      grid-column: 1;
    }
    .origin {
      grid-row: 1;
      grid-column: 2;
    }
    .value,
    .about,
    .variable .problems {
      grid-column: 1 / -1;
    }
    output.value {
      padding-inline-start: 0;
    }
  }
`;
