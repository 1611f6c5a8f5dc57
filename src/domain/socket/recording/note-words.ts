import { assertNever } from '../../assert-never.ts';
import type { SessionNote } from '../session-note.ts';
import { isoTime } from './recording.ts';

/** A note as one line of plain text. */
export function noteWords(note: SessionNote): string {
  switch (note.kind) {
    case 'opened':
      return `opened ${note.url}`;
    case 'closed': {
      const by = { us: 'by us', server: 'by the server', nobody: 'by nobody, the connection broke' }[note.by];
      return `closed ${by}, code ${String(note.code)}${note.reason === '' ? '' : `: ${note.reason}`}`;
    }
    case 'gap':
      return `no data from ${isoTime(note.from)} to ${isoTime(note.to)}`;
    default:
      return assertNever(note);
  }
}
