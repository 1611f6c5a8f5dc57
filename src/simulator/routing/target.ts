/** A target (path and query as they came) taken apart. */
export interface Target {
  /** Decoded, without empty ones: doubled and trailing slashes do not count. */
  readonly segments: readonly string[];
  /** The query's parameters; of a repeated one the last counts. */
  readonly query: { readonly [name: string]: string };
}

/**
 * Takes a request target apart as a tolerant server does: slashes as above, and blanks around a segment are ignored,
 * because the document's own example in 4.18 has one. What is wrongly percent-encoded is taken as it stands.
 */
export function takeApart(target: string): Target {
  const [path = '', ...query] = target.split('?');
  return {
    segments: path
      .split('/')
      .map((segment) => decoded(segment).trim())
      .filter((segment) => segment !== ''),
    query: Object.fromEntries(new URLSearchParams(query.join('?'))),
  };
}

const base = ['6', 'v2', 'api'];

/** Whether the path is `/6/v2/api` or below it. Source: section 2. */
export function isBelowBase({ segments }: Target): boolean {
  return base.every((part, index) => segments[index] === part);
}

/** The segments below `/6/v2/api`; none for a path that is not below it. */
export function belowBase(target: Target): readonly string[] {
  return isBelowBase(target) ? target.segments.slice(base.length) : [];
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
