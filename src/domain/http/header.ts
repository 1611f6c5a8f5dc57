/** One header line: name and value, in the spelling used on the wire. Order and repetition are kept by lists of these. */
export type Header = readonly [name: string, value: string];

/** The first value of the header `name` (compared without case, RFC 9110 section 5.1); undefined when absent. */
export function headerValue(headers: readonly Header[], name: string): string | undefined {
  const wanted = name.toLowerCase();
  return headers.find(([candidate]) => candidate.toLowerCase() === wanted)?.[1];
}
