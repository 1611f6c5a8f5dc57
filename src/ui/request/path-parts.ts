/** A stretch of a path: fixed text, or the name of a variable. */
export type PathPart =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'variable'; readonly name: string };

/** A path such as `/calls/{call_id}` in its parts. */
export function pathParts(path: string): readonly PathPart[] {
  return path
    .split(/(\{[A-Za-z_]\w*\})/)
    .filter((text) => text !== '')
    .map((text) =>
      text.startsWith('{') && text.endsWith('}')
        ? { kind: 'variable', name: text.slice(1, -1) }
        : { kind: 'text', text },
    );
}
