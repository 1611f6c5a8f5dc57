import type { SocketMessage } from '../api/socket-document.ts';
import { isJsonObject } from '../json.ts';
import type { JsonValue } from '../json.ts';
import { isSameJson } from './same-json.ts';
import { parseJson } from './parse-json.ts';

const placeholder = /\{\{[^{}]*\}\}/;

/**
 * The first of `messages` that a text we sent was made from: JSON with the same members where the template has no
 * placeholder, or the template's text with anything in the placeholders' stead. `value` is what the text stands for as
 * JSON, if it is JSON.
 */
export function matchMessage(
  messages: readonly SocketMessage[],
  text: string,
  value: JsonValue | undefined,
): SocketMessage | undefined {
  return messages.find(({ template }) => {
    const model = parseJson(template);
    return isJsonObject(model) ? isJsonObject(value) && fits(model, value) : isFilled(template, text);
  });
}

function fits(
  model: { readonly [name: string]: JsonValue },
  value: { readonly [name: string]: JsonValue },
): boolean {
  return Object.entries(model).every(
    ([name, expected]) =>
      Object.hasOwn(value, name) &&
      (placeholder.test(JSON.stringify(expected)) || isSameJson(expected, value[name])),
  );
}

/** True when `text` is `template` with something in the stead of each placeholder. */
function isFilled(template: string, text: string): boolean {
  const [start = '', ...others] = template.split(placeholder);
  const end = others.pop();
  if (end === undefined) return text === template;
  if (!text.startsWith(start)) return false;
  let position = start.length;
  for (const piece of others) {
    const found = text.indexOf(piece, position);
    if (found === -1) return false;
    position = found + piece.length;
  }
  return text.length - end.length >= position && text.endsWith(end);
}
