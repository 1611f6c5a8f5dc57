/** Text of more UTF-16 units than this is edited plainly. */
const longestText = 5_000_000;

/** A line of more UTF-16 units than this is edited plainly. */
export const longestLine = 20_000;

/** Why a text stays out of Monaco, which grows slow with it; undefined when it may go in. */
export function plainReason(text: string): string | undefined {
  if (text.length <= longestLine) return undefined;
  if (text.length > longestText) return 'the text has more than 5 million characters';
  let start = 0;
  while (start < text.length) {
    const end = text.indexOf('\n', start);
    const stop = end === -1 ? text.length : end;
    if (stop - start > longestLine) return 'a line has more than 20,000 characters';
    start = stop + 1;
  }
  return undefined;
}
