import { isJsonObject } from '../../domain/json.ts';
import { parseMarks } from '../../domain/socket/marks.ts';
import type { RecordingState } from '../../domain/socket/recording-state.ts';
import { timestamp } from '../../domain/time.ts';
import type { Timestamp } from '../../domain/time.ts';
import type { PreferencesPort } from '../ports/preferences-port.ts';
import type { Feed } from './app-state.ts';

/** What belongs to a recording besides its frames. */
export type RecordedMarks = Pick<Feed, 'marks' | 'opens'>;

const name = 'events-marks';
/** Recordings whose marks are kept; those written last. */
const recordingsKept = 30;

/** The part of a recording that a feed shows, by numbers of the recording; undefined where its frames are in none. */
interface Part {
  readonly recording: string;
  readonly from: number;
  readonly end: number;
}

/** The marks that are stored for the frames of a recording, by the numbers that they have in the feed. */
export function readMarks(preferences: PreferencesPort, state: RecordingState): RecordedMarks {
  const part = partOf(state);
  const stored = part && readAll(preferences).find(({ recording }) => recording === part.recording);
  if (part === undefined || stored === undefined) return { marks: [], opens: [] };
  const marks = stored.marks
    .filter(({ number }) => number >= part.from && number < part.end)
    .map((mark) => ({ ...mark, number: mark.number - part.from }));
  return { marks, opens: stored.opens };
}

/** Stores the marks of a feed with its recording; marks of frames that the feed does not show stay as they are. */
export function writeMarks(
  preferences: PreferencesPort,
  { recording: state, marks, opens }: Pick<Feed, 'recording' | 'marks' | 'opens'>,
): void {
  const part = partOf(state);
  if (part === undefined) return;
  const all = readAll(preferences);
  const stored = all.find(({ recording }) => recording === part.recording);
  if (stored === undefined && marks.length === 0 && opens.length === 0) return;
  const elsewhere = (stored?.marks ?? []).filter(({ number }) => number < part.from || number >= part.end);
  const here = marks.map((mark) => ({ ...mark, number: mark.number + part.from }));
  const written = { recording: part.recording, marks: [...elsewhere, ...here], opens };
  const others = all.filter(({ recording }) => recording !== part.recording);
  preferences.write(name, [written, ...others].slice(0, recordingsKept));
}

function partOf(state: RecordingState): Part | undefined {
  switch (state.kind) {
    case 'on disk':
      return { recording: state.recording, from: state.from, end: Infinity };
    case 'from history':
      return state;
    default:
      return undefined;
  }
}

/** Everything stored, newest first; what is malformed is left out. */
function readAll(preferences: PreferencesPort): readonly (RecordedMarks & { readonly recording: string })[] {
  const stored = preferences.read(name);
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((item: unknown) => {
    if (!isJsonObject(item) || typeof item['recording'] !== 'string') return [];
    return [
      { recording: item['recording'], marks: parseMarks(item['marks']), opens: parseOpens(item['opens']) },
    ];
  });
}

function parseOpens(value: unknown): readonly Timestamp[] {
  if (!Array.isArray(value)) return [];
  return value.filter((open): open is number => typeof open === 'number').map(timestamp);
}
