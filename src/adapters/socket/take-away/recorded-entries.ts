import type { SocketDocument } from '../../../domain/api/socket-document.ts';
import type { FrameSource, LoggedFrame } from '../../../domain/socket/frame-source.ts';
import { parseJson } from '../../../domain/socket/parse-json.ts';
import { parseNote } from '../../../domain/socket/read-note.ts';
import { recognise } from '../../../domain/socket/recognise.ts';
import { payloadText } from '../../../domain/socket/recording/recording.ts';
import type { RecordedEntry } from '../../../domain/socket/recording/recording.ts';
import type { SecretGuard } from '../../../domain/socket/recording/secret-guard.ts';

/** Rows by place: all that a log has, or the ones that were chosen. */
export interface RowNumbers {
  readonly count: number;
  /** Number of the row at `place`; undefined where it is gone. */
  numberAt(place: number): number | undefined;
}

/** All rows that `source` has at this moment. */
export function allRows({ first, end }: FrameSource): RowNumbers {
  return { count: end - first, numberAt: (place) => first + place };
}

/** Rows by their numbers, in this order. */
export function rowsOf(numbers: readonly number[]): RowNumbers {
  return { count: numbers.length, numberAt: (place) => numbers[place] };
}

/** The row as it goes into a recording, secrets replaced; undefined for one that is neither frame nor note. */
export function toEntry(
  logged: LoggedFrame,
  guard: SecretGuard,
  document: SocketDocument | undefined,
): RecordedEntry | undefined {
  const { number, at, direction, opcode, masked } = logged;
  if (logged.note) {
    const text = payloadText('text', logged.bytes);
    const note = text.kind === 'text' ? parseNote(parseJson(guard.text(text.text))) : undefined;
    return note && { entry: 'note', number, at, note };
  }
  const { bytes, replaced } = guard.frame(opcode, logged.bytes);
  const { kind, summary } = recognise({ direction, opcode, bytes }, document);
  return {
    entry: 'frame',
    number,
    at,
    direction,
    opcode,
    kind,
    summary,
    masked: masked || replaced,
    bytes,
  };
}
