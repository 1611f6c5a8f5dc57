import { assertNever } from '../../domain/assert-never.ts';
import { describeCloseCode } from '../../domain/socket/close-code.ts';
import { elapsed } from '../../domain/socket/elapsed.ts';
import type { SessionNote } from '../../domain/socket/session-note.ts';
import { clockTime } from './clock-time.ts';

/** A note of the log, for its row. */
export interface NoteWords {
  readonly tone: 'good' | 'plain' | 'warn';
  readonly words: string;
}

/** What a note says, with times of day where the user is. */
export function noteWords(note: SessionNote): NoteWords {
  switch (note.kind) {
    case 'opened':
      return { tone: 'good', words: `Connected to ${note.url}` };
    case 'closed': {
      const { name } = describeCloseCode(note.code);
      const code = `${String(note.code)}${name === '' ? '' : ` ${name}`}`;
      const reason = note.reason === '' ? '' : `, “${note.reason}”`;
      return { tone: note.by === 'us' ? 'plain' : 'warn', words: `${closedBy(note.by)}: ${code}${reason}` };
    }
    case 'gap': {
      const length = elapsed(note.to - note.from);
      const words = `No data ${secondsOf(clockTime(note.from))} to ${secondsOf(clockTime(note.to))} (${length})`;
      return { tone: 'warn', words };
    }
    default:
      return assertNever(note);
  }
}

function closedBy(by: 'us' | 'server' | 'nobody'): string {
  switch (by) {
    case 'us':
      return 'Closed by this page';
    case 'server':
      return 'Closed by the server';
    case 'nobody':
      return 'Connection broke off';
    default:
      return assertNever(by);
  }
}

/** A clock time without its fraction. */
function secondsOf(time: string): string {
  return time.slice(0, 8);
}
