import type { SocketMessage } from '../api/socket-document.ts';
import { isJsonObject } from '../json.ts';
import type { JsonObject } from '../json.ts';
import { isSameJson } from './same-json.ts';
import type { Matcher } from './match-frame.ts';
import { parseJson } from './parse-json.ts';

const placeholder = /\{\{[^{}]*\}\}/;

/**
 * Recognises a text we sent that was made from the template of a message: JSON with the same members where the template
 * has no placeholder, or the template's text with anything in the placeholders' stead.
 */
export function messageMatcher({ template }: SocketMessage): Matcher {
  const model = parseJson(template);
  return isJsonObject(model) ? jsonMatcher(model) : (text) => isFilled(template, text);
}

function jsonMatcher(model: JsonObject): Matcher {
  const members = Object.entries(model).map(([name, expected]) => ({
    name,
    expected,
    any: placeholder.test(JSON.stringify(expected)),
  }));
  return (_, value) =>
    isJsonObject(value) &&
    members.every(
      ({ name, expected, any }) => Object.hasOwn(value, name) && (any || isSameJson(expected, value[name])),
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
