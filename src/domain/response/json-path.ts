import type { JsonIndex } from './json-index.ts';

/** A step into a value: the name of a member, or the number of an item. */
export type JsonStep = string | number;

/** The steps from the outermost value to `node`; names with their escapes undone. */
export function stepsTo(index: JsonIndex, node: number): readonly JsonStep[] {
  const steps: JsonStep[] = [];
  for (let at = node, above = index.parent(at); above !== undefined; at = above, above = index.parent(at)) {
    const name = index.name(at);
    steps.push(name === undefined ? index.position(at) : stringOf(name));
  }
  return steps.reverse();
}

/** The node that the steps lead to, the last member of a name that occurs twice, as parsers take it; else undefined. */
export function nodeAt(index: JsonIndex, steps: readonly JsonStep[]): number | undefined {
  let node: number | undefined = index.count > 0 ? 0 : undefined;
  for (const step of steps) {
    if (node === undefined) return undefined;
    node = typeof step === 'number' ? itemOf(index, node, step) : memberOf(index, node, step);
  }
  return node;
}

/** The node at a JSON Pointer (RFC 6901); undefined where there is none or the pointer is malformed. */
export function nodeAtPointer(index: JsonIndex, pointer: string): number | undefined {
  let node: number | undefined = index.count > 0 ? 0 : undefined;
  if (pointer === '') return node;
  if (!pointer.startsWith('/')) return undefined;
  for (const escaped of pointer.slice(1).split('/')) {
    if (node === undefined) return undefined;
    const token = escaped.replaceAll('~1', '/').replaceAll('~0', '~');
    const isItem = index.kind(node) === 'array' && /^(0|[1-9][0-9]*)$/.test(token);
    node = isItem ? itemOf(index, node, Number(token)) : memberOf(index, node, token);
  }
  return node;
}

/** The last member of that name; undefined where there is none, or the node is no object. */
export function memberOf(index: JsonIndex, node: number, name: string): number | undefined {
  let found: number | undefined;
  for (const child of index.children(node)) {
    const text = index.name(child);
    if (text !== undefined && stringOf(text) === name) found = child;
  }
  return found;
}

/** More members than this are not looked through for a name that occurs twice. */
const membersCompared = 10_000;

/** Whether another member of the same object has the same name, so that the path leads to the last of them. */
export function sharesName(index: JsonIndex, node: number): boolean {
  const name = index.name(node);
  const parent = index.parent(node);
  if (name === undefined || parent === undefined || index.size(parent) > membersCompared) return false;
  const wanted = stringOf(name);
  for (const child of index.children(parent)) {
    if (child !== node && stringOf(index.name(child) ?? '') === wanted) return true;
  }
  return false;
}

/** The steps as a JSON Pointer (RFC 6901); the empty text for the outermost value. */
export function toPointer(steps: readonly JsonStep[]): string {
  return steps.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The steps as a JSONPath query (RFC 9535), with the short form for names that allow it: `$.response[0].extension`. */
export function toJsonPath(steps: readonly JsonStep[]): string {
  return `$${steps.map(segment).join('')}`;
}

/** The characters that a JSON string's text stands for; the text itself where it is not whole. */
export function stringOf(text: string): string {
  // Most strings have no escape; those are what stands between the quotation marks.
  if (!text.includes('\\')) return text.length > 1 && text.endsWith('"') ? text.slice(1, -1) : text;
  try {
    return String(JSON.parse(text));
  } catch {
    return text;
  }
}

function itemOf(index: JsonIndex, node: number, position: number): number | undefined {
  if (index.kind(node) !== 'array') return undefined;
  for (const child of index.children(node)) if (index.position(child) === position) return child;
  return undefined;
}

function segment(step: JsonStep): string {
  if (typeof step === 'number') return `[${String(step)}]`;
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(step) ? `.${step}` : `['${quoted(step)}']`;
}

/** RFC 9535 section 2.3.1.1: a backslash, the quotation mark and control characters are escaped. */
function quoted(name: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  return name.replace(/[\\']/g, '\\$&').replace(/[\u0000-\u001f]/g, escaped);
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
