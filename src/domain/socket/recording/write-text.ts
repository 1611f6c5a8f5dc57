import { assertNever } from '../../assert-never.ts';
import { oneLine } from '../one-line.ts';
import { noteWords } from './note-words.ts';
import { isoTime } from './recording.ts';
import type { RecordedEntry, RecordingHead } from './recording.ts';

const kindWidth = 14;
const lineLimit = 1000;

/** A recording as the list shows it: a line for each frame and note, times in UTC. For reading, not for reading back. */
export function* writeText(
  { what, target, as }: RecordingHead,
  entries: Iterable<RecordedEntry>,
): Generator<string, void, undefined> {
  const told = [what, target, as].filter((words) => words !== undefined && words !== '').join(' · ');
  yield `# ${oneLine(told, lineLimit)} · secrets replaced\n`;
  for (const entry of entries) yield `${isoTime(entry.at)} ${lineOf(entry)}\n`;
}

function lineOf(entry: RecordedEntry): string {
  switch (entry.entry) {
    case 'frame': {
      const arrow = entry.direction === 'in' ? '↓' : '↑';
      return `${arrow} ${entry.kind.padEnd(kindWidth)} ${oneLine(entry.summary, lineLimit)}`.trimEnd();
    }
    case 'note':
      return `— ${oneLine(noteWords(entry.note), lineLimit)}`;
    default:
      return assertNever(entry);
  }
}
