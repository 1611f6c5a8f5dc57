/** Where the user is in a text, so that it can be handed from one editor to the other. Counts of UTF-16 units. */
export interface Caret {
  readonly start: number;
  readonly end: number;
  readonly focused: boolean;
}

/** The caret of a `<textarea>` in a shadow root that may or may not be active. */
export function caretOf(area: HTMLTextAreaElement): Caret {
  const root = area.getRootNode();
  const focused = root instanceof ShadowRoot && root.activeElement === area;
  return { start: area.selectionStart, end: area.selectionEnd, focused };
}
