/**
 * The element that is reached by one selector after the other, each inside the shadow root (or, without one, the
 * element) found before. Throws where there is none, naming the step.
 */
export function within(start: Element, ...selectors: readonly string[]): HTMLElement {
  const found = maybeWithin(start, ...selectors);
  if (found === undefined) throw new Error(`Nothing at ${selectors.join(' > ')}`);
  return found;
}

/** The same, but undefined where there is none. */
export function maybeWithin(start: Element, ...selectors: readonly string[]): HTMLElement | undefined {
  let current: Element | undefined = start;
  for (const selector of selectors) {
    const root: ParentNode | undefined = current?.shadowRoot ?? current;
    current = root?.querySelector(selector) ?? undefined;
  }
  return current instanceof HTMLElement ? current : undefined;
}

/** The text of an element and of everything in its shadow roots, as a reader sees it: white space as one space. */
export function textOf(element: Element): string {
  return collect(element.shadowRoot ?? element)
    .replace(/\s+/g, ' ')
    .trim();
}

function collect(node: Node): string {
  if (node instanceof HTMLStyleElement || node instanceof Comment) return '';
  if (node instanceof Text) return node.data;
  if (node instanceof HTMLSlotElement) return node.assignedNodes({ flatten: true }).map(collect).join('');
  const root = node instanceof Element && node.shadowRoot !== null ? node.shadowRoot : node;
  return [...root.childNodes].map(collect).join('');
}

/** The field that is reached so; throws where there is none or it is no field. */
export function fieldWithin(
  start: Element,
  ...selectors: readonly string[]
): HTMLInputElement | HTMLTextAreaElement {
  const found = within(start, ...selectors);
  if (found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement) return found;
  throw new Error(`No field at ${selectors.join(' > ')}`);
}

/** Types into a field as a user does, at once. */
export function type(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}
