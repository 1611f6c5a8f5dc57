import type { JsonIndex } from '../../response/json-index.ts';
import { stringOf } from '../../response/json-path.ts';
import type { JsonStep } from '../../response/json-path.ts';

/** One difference between two JSON values. Values are their texts as they came; a long one ends in an ellipsis. */
export type Change = { readonly path: readonly JsonStep[] } & (
  | { readonly kind: 'added'; readonly after: string }
  | { readonly kind: 'removed'; readonly before: string }
  | { readonly kind: 'changed'; readonly before: string; readonly after: string }
);

/** A value in a text. */
export interface JsonPlace {
  readonly index: JsonIndex;
  readonly node: number;
}

/** Longer values are cut: what is shown is one line. */
const valueLimit = 2000;
/** Deeper values are compared by their texts, so that no depth can exhaust the stack. */
const deepest = 200;

/**
 * What is different between two JSON values: members by their names, items of arrays by their place. The order of
 * members and white space are no difference, nor is the spelling of a string. Numbers are told apart by their digits,
 * so that no length is too long for it.
 */
export function jsonDifference(before: JsonPlace, after: JsonPlace): readonly Change[] {
  const changes: Change[] = [];
  compare(before, after, [], changes);
  return changes;
}

function compare(before: JsonPlace, after: JsonPlace, path: readonly JsonStep[], changes: Change[]): void {
  if (textOf(before) === textOf(after)) return;
  const kind = before.index.kind(before.node);
  const alike = kind === after.index.kind(after.node);
  if (alike && (kind === 'object' || kind === 'array') && path.length < deepest) {
    compareParts(before, after, path, changes);
  } else if (!alike || kind !== 'string' || stringOf(textOf(before)) !== stringOf(textOf(after))) {
    changes.push({ kind: 'changed', path, before: shown(before), after: shown(after) });
  }
}

/** Members or items: those that are there now in their order, then those that are gone. */
function compareParts(
  before: JsonPlace,
  after: JsonPlace,
  path: readonly JsonStep[],
  changes: Change[],
): void {
  const gone = partsOf(before);
  for (const [id, part] of partsOf(after)) {
    const earlier = gone.get(id);
    gone.delete(id);
    if (earlier === undefined) {
      changes.push({ kind: 'added', path: [...path, part.step], after: shown(part) });
    } else compare(earlier, part, [...path, part.step], changes);
  }
  for (const part of gone.values()) {
    changes.push({ kind: 'removed', path: [...path, part.step], before: shown(part) });
  }
}

/** Members or items by what they are told apart by; of members with the same name, the first, the second and so on. */
function partsOf({ index, node }: JsonPlace): Map<string, JsonPlace & { readonly step: JsonStep }> {
  const parts = new Map<string, JsonPlace & { readonly step: JsonStep }>();
  for (const child of index.children(node)) {
    const text = index.name(child);
    const step = text === undefined ? index.position(child) : stringOf(text);
    let id = `0 ${String(step)}`;
    for (let occurrence = 1; parts.has(id); occurrence += 1) id = `${String(occurrence)} ${String(step)}`;
    parts.set(id, { index, node: child, step });
  }
  return parts;
}

function textOf({ index, node }: JsonPlace): string {
  return index.value(node);
}

function shown(place: JsonPlace): string {
  const text = textOf(place);
  return text.length > valueLimit ? `${text.slice(0, valueLimit)}…` : text;
}
