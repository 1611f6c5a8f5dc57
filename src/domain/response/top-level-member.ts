import { JsonTokens } from './json-tokens.ts';
import type { JsonTokenKind } from './json-tokens.ts';

/**
 * The text of the scalar that the outermost object of JSON `text` has as its member `name` (the last of several, as
 * readers of JSON do), `{` or `[` for a container; undefined where there is none or the text is no object.
 */
export function topLevelMember(text: string, name: string): string | undefined {
  const wanted = JSON.stringify(name);
  const tokens = new JsonTokens(text);
  if (tokens.next() !== '{') return undefined;
  let depth = 0;
  let value: string | undefined;
  let nameJustRead = false;
  let valueComes = false;
  for (let kind: JsonTokenKind = '{'; kind !== 'end'; kind = tokens.next()) {
    const { start, end } = tokens;
    if (valueComes) value = text.slice(start, end);
    valueComes = nameJustRead && kind === ':';
    nameJustRead = depth === 1 && end - start === wanted.length && text.slice(start, end) === wanted;
    if (kind === '{' || kind === '[') depth += 1;
    else if (kind === '}' || kind === ']') depth -= 1;
  }
  return value;
}
