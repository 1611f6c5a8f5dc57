import { toBase64 } from '../../base64.ts';
import { assertNever } from '../../assert-never.ts';
import { isoTime, payloadText } from './recording.ts';
import type { RecordedEntry, RecordedFrame, RecordingHead } from './recording.ts';

/** How a recording of ours can be told from other files: `format` of its first line. */
export const recordingFormat = 'ccs-console/recording';
/** `version` of the first line. */
export const recordingVersion = 1;

/**
 * A recording as NDJSON, one JSON text a line: first what it is, then each frame and note. Nothing is lost: a payload is
 * `text` where it is valid UTF-8, else `base64`.
 */
export function* writeNdjson(
  head: RecordingHead,
  entries: Iterable<RecordedEntry>,
): Generator<string, void, undefined> {
  const { what, target, as, madeAt } = head;
  yield line({
    format: recordingFormat,
    version: recordingVersion,
    what,
    target,
    as,
    madeAt: madeAt === undefined ? undefined : isoTime(madeAt),
    secrets: 'replaced',
  });
  for (const entry of entries) yield line(members(entry));
}

function members(entry: RecordedEntry): object {
  const { number: n, at: ms } = entry;
  switch (entry.entry) {
    case 'frame': {
      const { direction, opcode, kind, masked } = entry;
      const payload = payloadMembers(entry);
      return { n, at: isoTime(ms), ms, direction, opcode, kind, ...(masked ? { masked } : {}), ...payload };
    }
    case 'note':
      return { n, at: isoTime(ms), ms, note: entry.note };
    default:
      return assertNever(entry);
  }
}

function payloadMembers({ opcode, bytes }: RecordedFrame): object {
  const payload = payloadText(opcode, bytes);
  if (payload.kind === 'text') return { text: payload.text };
  return { ...(opcode === 'text' ? { invalid: 'not UTF-8' } : {}), base64: toBase64(bytes) };
}

function line(value: object): string {
  return `${JSON.stringify(value)}\n`;
}
