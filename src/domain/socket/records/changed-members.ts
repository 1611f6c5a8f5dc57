import type { JsonObject } from '../../json.ts';
import { isSameJson } from '../same-json.ts';

/** Names of the members in which two records differ, those that only one of them has included. */
export function changedMembers(before: JsonObject, after: JsonObject): readonly string[] {
  const changed: string[] = [];
  const names = Object.keys(after);
  let shared = 0;
  for (const name of names) {
    const value = after[name];
    if (value === undefined) continue;
    const there = Object.hasOwn(before, name);
    if (there) shared++;
    if (!there || !isSameJson(value, before[name])) changed.push(name);
  }
  const gone = Object.keys(before);
  if (gone.length > shared) changed.push(...gone.filter((name) => !Object.hasOwn(after, name)));
  return changed;
}
