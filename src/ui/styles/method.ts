import { css } from 'lit';

/** An HTTP method in the lists: its own calm colour, never the only thing that tells. */
export const methodStyles = css`
  .method {
    font-family: var(--font-mono);
    font-size: var(--text-xs);
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
`;
