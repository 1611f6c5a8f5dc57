/**
 * Whether a key goes to the filter: F, and the key that finds in a page, because the browser would find only the rows that
 * are drawn. While somebody types, F is a letter.
 */
export function goesToFilter(event: KeyboardEvent): boolean {
  if (event.altKey || event.shiftKey || event.key.toLowerCase() !== 'f') return false;
  const [target] = event.composedPath();
  const isTyping = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  return !isTyping || event.ctrlKey || event.metaKey;
}
