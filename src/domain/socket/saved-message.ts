import type { SocketDocument } from '../api/socket-document.ts';
import { everySpelling } from '../history/every-spelling.ts';
import { maskText } from '../history/mask.ts';
import type { Mask } from '../history/mask.ts';
import { isJsonObject } from '../json.ts';
import { parseJson } from './parse-json.ts';

/** A message that the user keeps under a name. */
export interface SavedMessage {
  readonly id: string;
  readonly name: string;
  /** With `{{variables}}`; no secret stands in it. */
  readonly text: string;
}

/** Saved messages as stored; whatever is malformed is left out. */
export function parseSavedMessages(stored: unknown): readonly SavedMessage[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((entry: unknown) => {
    if (!isJsonObject(entry)) return [];
    const { id, name, text } = entry;
    return typeof id === 'string' && typeof name === 'string' && typeof text === 'string'
      ? [{ id, name, text }]
      : [];
  });
}

/**
 * The text as it may be kept: each known secret is replaced by its variable, and so is what stands in the members of a
 * JSON message that the socket document calls secret, known or not.
 */
export function withoutSecrets(
  text: string,
  masks: readonly Mask[],
  document: SocketDocument | undefined,
): string {
  const asVariables = masks.map(({ secret, shown }) => ({
    secret,
    shown: shown.replace(/^«(\w+)»$/, '{{$1}}'),
  }));
  const known = maskText(text, everySpelling(asVariables));
  return secretMembers(document).reduce(replaceMember, known);
}

function replaceMember(text: string, member: string): string {
  const value = parseJson(text);
  if (!isJsonObject(value)) return text;
  const secret = value[member];
  if (typeof secret !== 'string' || /^\{\{\s*\w+\s*\}\}$/.test(secret)) return text;
  const placeholder = JSON.stringify(`{{${member}}}`);
  // The text as typed is kept where that is possible; what is spelled in an unusual way is written anew.
  const spelled = JSON.stringify(secret);
  return text.includes(spelled)
    ? text.replaceAll(spelled, () => placeholder)
    : JSON.stringify({ ...value, [member]: `{{${member}}}` });
}

/** Names of members that the messages' schemas call secret. */
function secretMembers(document: SocketDocument | undefined): readonly string[] {
  if (document === undefined) return [];
  return [document.connect.message, ...document.messages].flatMap(({ schema }) => {
    const properties = isJsonObject(schema) ? schema['properties'] : undefined;
    if (!isJsonObject(properties)) return [];
    return Object.entries(properties)
      .filter(([, property]) => isJsonObject(property) && property['x-sensitive'] === 'secret')
      .map(([name]) => name);
  });
}
