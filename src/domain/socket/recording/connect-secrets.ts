import type { SocketMessage } from '../../api/socket-document.ts';
import type { JsonSchema } from '../../api/json-schema.ts';
import { isJsonObject } from '../../json.ts';
import type { JsonObject, JsonValue } from '../../json.ts';
import { messageMatcher } from '../match-message.ts';
import { parseJson } from '../parse-json.ts';

/** What stands in place of a connect message's secret. */
export const shownToken = '«token»';

/** A connect message without its secrets. */
export interface BareConnect {
  readonly text: string;
  /** The secrets that stood in it, where they were texts. */
  readonly secrets: readonly string[];
}

/** The connect message as it is documented (section 2.1.2), for when its document is not loaded. */
const documented: SocketMessage = {
  id: 'connect',
  title: 'connect',
  label: 'documented',
  description: '',
  template: '{"request":"connect","token":"{{token}}"}',
  schema: { type: 'object', properties: { token: { 'x-sensitive': 'secret' } } },
};

const shownSecret = /^«[^«»]*»$/;

/**
 * `text` without the secrets in it when it is a connect message: the members that its schema marks with
 * `x-sensitive: secret`. Undefined when it is none, or holds only placeholders. A message in which a secret stood is
 * written anew from its members, so that no spelling of it and no doubled member is left.
 */
export function bareConnect(text: string, message: SocketMessage = documented): BareConnect | undefined {
  // Most frames are not, and this is asked of each.
  if (!text.includes('connect') && !text.includes('\\u')) return undefined;
  const value = parseJson(text);
  if (value === undefined) return bareWords(text);
  if (!isJsonObject(value) || !messageMatcher(message)(text, value)) return undefined;
  const secrets: string[] = [];
  const bare = replaceIn(value, message.schema ?? documented.schema ?? {}, secrets);
  const names = Object.keys(value);
  // JSON.parse keeps the last of two members of one name; the first may still stand in the text.
  const doubled = names.some((name) => text.split(JSON.stringify(name)).length > 2) || text.includes('\\');
  if (secrets.length === 0 && !doubled) return undefined;
  const bareText = JSON.stringify(bare);
  return bareText === text ? undefined : { text: bareText, secrets };
}

function replaceIn(value: JsonObject, schema: JsonSchema, secrets: string[]): JsonObject {
  const properties = schema['properties'];
  if (!isJsonObject(properties)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => {
      const rule = Object.hasOwn(properties, name) ? properties[name] : undefined;
      return [name, isJsonObject(rule) ? replaced(member, rule, secrets) : member];
    }),
  );
}

function replaced(member: JsonValue, rule: JsonSchema, secrets: string[]): JsonValue {
  if (rule['x-sensitive'] !== 'secret') {
    return isJsonObject(member) ? replaceIn(member, rule, secrets) : member;
  }
  if (typeof member === 'string' && shownSecret.test(member)) return member;
  secrets.push(typeof member === 'string' ? member : JSON.stringify(member));
  return shownToken;
}

/** Somebody's attempt at a connect message that is no JSON, such as one with the document's typographic quotes. */
const attempt = /(token[^\w«]{1,20})([\w.~+/=-]{4,})/i;

function bareWords(text: string): BareConnect | undefined {
  const [, , secret] = text.includes('connect') ? (attempt.exec(text) ?? []) : [];
  return secret === undefined
    ? undefined
    : { text: text.replace(attempt, (_whole, name: string) => name + shownToken), secrets: [secret] };
}
