/**
 * The first element that matches `path`: selectors separated by ` >> `, each looked for in the shadow root before it.
 * `kind` is the class that it must be of.
 */
export function within(root: Element, path: string): HTMLElement;
export function within<E extends Element>(root: Element, path: string, kind: new () => E): E;
export function within(root: Element, path: string, kind: new () => Element = HTMLElement): Element {
  const found = find(root, path);
  if (!(found instanceof kind)) throw new Error(`No ${kind.name} matches ${path}`);
  return found;
}

/** Whether anything matches `path`. */
export function has(root: Element, path: string): boolean {
  return find(root, path) !== null;
}

/** The text that is seen in an element, shadow roots and slots included, in one line. */
export function seen(root: Element): string {
  return textOf(root).replace(/\s+/g, ' ').trim();
}

function find(root: Element, path: string): Element | null {
  let current: Element | null = root;
  for (const selector of path.split(' >> '))
    current = (current?.shadowRoot ?? current)?.querySelector(selector) ?? null;
  return current;
}

function textOf(node: Node): string {
  if (node instanceof Text) return node.data;
  if (!(node instanceof Element) || !isSeen(node)) return '';
  const slotted = node instanceof HTMLSlotElement ? node.assignedNodes() : [];
  const children = slotted.length > 0 ? slotted : [...(node.shadowRoot ?? node).childNodes];
  return children.map((child) => (child instanceof Element ? ` ${textOf(child)} ` : textOf(child))).join('');
}

function isSeen(element: Element): boolean {
  const { display, visibility } = getComputedStyle(element);
  return display !== 'none' && visibility !== 'hidden';
}
