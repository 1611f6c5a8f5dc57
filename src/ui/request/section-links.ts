/** A stretch of prose: text, or the number of a section that can be opened. */
export type ProsePart =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'section'; readonly section: string };

/** Cuts prose at the section numbers that `sections` knows (e.g. `4.16`), so that they can be made links. */
export function proseParts(prose: string, sections: ReadonlySet<string>): readonly ProsePart[] {
  // A number inside a longer one (14.16, 4.161, 4.1.2) is no section.
  return prose
    .split(/(?<![\d.])(4\.\d{1,2})(?![\d]|\.\d)/)
    .filter((text) => text !== '')
    .map((text) => (sections.has(text) ? { kind: 'section', section: text } : { kind: 'text', text }));
}
