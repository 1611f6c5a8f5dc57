import { isJsonObject } from '../json.ts';
import { oneLine } from './one-line.ts';
import { parseJson } from './parse-json.ts';

/** What a frame says about the `connect` before it. */
export type ConnectAnswer =
  | { readonly kind: 'none' }
  | { readonly kind: 'accepted' }
  | { readonly kind: 'refused'; readonly reason: string };

/** Longer texts are not parsed; no refusal is that long. */
const parseLimit = 1024 * 1024;
const reasonLimit = 500;

/**
 * Reads a text frame as the answer to `connect`. The document describes none; this follows the forms of the REST
 * answers: `{"success": false, "reason": …}` and `{"status": 401, "reason": …}` refuse, any other JSON object or array
 * accepts, and a frame that is no JSON (such as `pong`) says nothing.
 */
export function readConnectAnswer(text: string): ConnectAnswer {
  if (text.length > parseLimit) return /^\s*[[{]/.test(text) ? { kind: 'accepted' } : { kind: 'none' };
  const value = parseJson(text);
  if (Array.isArray(value)) return { kind: 'accepted' };
  if (!isJsonObject(value)) return { kind: 'none' };
  const { success, status, reason } = value;
  const given = typeof reason === 'string' && reason.trim() !== '' ? oneLine(reason, reasonLimit) : undefined;
  if (success === false) return { kind: 'refused', reason: given ?? 'The server gave no reason.' };
  if (typeof status === 'number' && status >= 400 && given !== undefined)
    return { kind: 'refused', reason: given };
  return { kind: 'accepted' };
}
