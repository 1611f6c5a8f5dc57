import { isJsonObject } from '../../domain/json.ts';
import type { JsonObject } from '../../domain/json.ts';
import { err, ok } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import { describeMistake } from '../../domain/response/json-mistake.ts';
import { prettyJson } from '../../domain/response/pretty-json.ts';

/** Half a letter: JSON text can escape one, but it is no Unicode, and the validator throws on it. */
const loneSurrogate = /\p{Cs}/u;

/** The JSON object (RFC 8259, UTF-8) that a request's body is, or the reason for status 400. */
export function parseBody(bytes: Uint8Array): Result<JsonObject, string> {
  const text = decoded(bytes);
  if (text === undefined) return err('body: is not UTF-8 text');
  const object = parseObject(text);
  return object.ok ? object : err(`body: ${object.error}`);
}

/** The JSON object that `text` is, or what is wrong with it. */
export function parseObject(text: string): Result<JsonObject, string> {
  if (text.trim() === '') return err('is empty; must be a JSON object');
  const value = parsed(text);
  if (value === undefined) return err(`is not JSON. ${whereBroken(text)}`);
  if (!isJsonObject(value)) return err('must be a JSON object');
  const broken = Object.keys(value).some((name) => loneSurrogate.test(name));
  return broken ? err('a member name is not valid Unicode') : ok(value);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The engine's own message is not used: it often leaves the place out. */
function whereBroken(text: string): string {
  const laidOut = prettyJson(text);
  return laidOut.kind === 'whole' ? '' : describeMistake(laidOut.mistake);
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
