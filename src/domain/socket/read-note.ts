import { assertNever } from '../assert-never.ts';
import { isJsonObject } from '../json.ts';
import { timestamp } from '../time.ts';
import { parseJson } from './parse-json.ts';
import type { SessionNote } from './session-note.ts';

/** What a row shows of a note. */
export interface NoteRow {
  readonly kind: 'note';
  readonly summary: string;
  readonly note: SessionNote;
}

/** A row of what the log has kept of a note; one that is not as we write them is shown as its text. */
export function readNote(
  bytes: Uint8Array<ArrayBuffer>,
): NoteRow | { readonly kind: 'note'; readonly summary: string } {
  const text = new TextDecoder().decode(bytes);
  const note = parseNote(parseJson(text));
  return note === undefined
    ? { kind: 'note', summary: text }
    : { kind: 'note', summary: noteInWords(note), note };
}

/** A note as the log keeps it: JSON text in UTF-8. */
export function noteBytes(note: SessionNote): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(note));
}

/** A note of a value that was read from somewhere; undefined where it is none. */
export function parseNote(value: unknown): SessionNote | undefined {
  if (!isJsonObject(value)) return undefined;
  const { kind, url, code, reason, by, from, to } = value;
  if (kind === 'opened' && typeof url === 'string') return { kind, url };
  if (kind === 'gap' && typeof from === 'number' && typeof to === 'number') {
    return { kind, from: timestamp(from), to: timestamp(to) };
  }
  const known = by === 'us' || by === 'server' || by === 'nobody';
  return kind === 'closed' && typeof code === 'number' && typeof reason === 'string' && known
    ? { kind, code, reason, by }
    : undefined;
}

/** A note in a few words; moments of a gap are left to whoever knows the user's clock. */
function noteInWords(note: SessionNote): string {
  switch (note.kind) {
    case 'opened':
      return `Connected to ${note.url}`;
    case 'closed':
      return `Closed (${String(note.code)}${note.reason === '' ? '' : `, ${note.reason}`})`;
    case 'gap':
      return 'No data';
    default:
      return assertNever(note);
  }
}
