import type { Exported, ExportRequest } from '../../../app/ports/recordings-port.ts';
import type { SocketDocument } from '../../../domain/api/socket-document.ts';
import type { FrameSource } from '../../../domain/socket/frame-source.ts';
import { recordingFormats } from '../../../domain/socket/recording/formats.ts';
import type { RecordedEntry, RecordingHead } from '../../../domain/socket/recording/recording.ts';
import { SecretGuard } from '../../../domain/socket/recording/secret-guard.ts';
import { toEntry } from './recorded-entries.ts';
import type { RowNumbers } from './recorded-entries.ts';

/** Text that is gathered before it becomes a part of the file, in UTF-16 units. */
const partLength = 1024 * 1024;

/** Frames looked at between two pauses of the search for secrets. */
const stride = 256;

/**
 * Writes rows to a file: first all frames that were sent are looked at for the secrets of connect messages, then the rows
 * are written one by one. Pauses after each; `told` learns how much is done.
 */
export function* exportRows(
  source: FrameSource,
  rows: RowNumbers,
  { format, head, masks }: ExportRequest,
  document: SocketDocument | undefined,
  told: (done: number) => void,
): Generator<undefined, Exported, undefined> {
  const guard = new SecretGuard(masks, document?.connect.message);
  yield* learnSecrets(source, guard);
  const { write, mediaType, keepsNotes } = recordingFormats[format];
  const tally = { frames: 0, notes: 0, notesLeftOut: 0, replaced: 0 };
  function* entries(): Generator<RecordedEntry, void, undefined> {
    for (let place = 0; place < rows.count; place++) {
      const number = rows.numberAt(place);
      const logged = number === undefined ? undefined : source.read(number);
      const entry = logged && toEntry(logged, guard, document);
      if (entry === undefined) continue;
      if (entry.entry === 'frame') {
        tally.frames++;
        if (entry.masked) tally.replaced++;
      } else if (keepsNotes) tally.notes++;
      else tally.notesLeftOut++;
      if (place % stride === 0) told(place / rows.count);
      yield entry;
    }
  }
  const parts: Blob[] = [];
  let text = '';
  for (const piece of write(guardedHead(head, guard), entries())) {
    text += piece;
    if (text.length >= partLength) {
      parts.push(new Blob([text]));
      text = '';
    }
    yield;
  }
  parts.push(new Blob([text]));
  return { file: new Blob(parts, { type: mediaType }), tally };
}

function* learnSecrets(source: FrameSource, guard: SecretGuard): Generator<undefined, void, undefined> {
  const { first, end } = source;
  for (let number = first; number < end; number++) {
    if (number % stride === 0) yield;
    if (source.facts(number)?.direction !== 'out') continue;
    const frame = source.read(number);
    if (frame !== undefined && !frame.note) guard.learn(frame.opcode, frame.bytes);
  }
}

function guardedHead({ what, target, as, ...head }: RecordingHead, guard: SecretGuard): RecordingHead {
  return {
    ...head,
    what: guard.text(what),
    ...(target === undefined ? {} : { target: guard.text(target) }),
    ...(as === undefined ? {} : { as: guard.text(as) }),
  };
}
