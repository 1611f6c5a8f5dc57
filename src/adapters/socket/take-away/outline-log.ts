import type { SocketDocument } from '../../../domain/api/socket-document.ts';
import { kindsOf } from '../../../domain/socket/frame-kinds.ts';
import type { FrameSource } from '../../../domain/socket/frame-source.ts';
import { readPayload } from '../../../domain/socket/read-payload.ts';
import { OutlineBuilder } from '../../../domain/socket/recording/outline.ts';
import type { Outline } from '../../../domain/socket/recording/outline.ts';

const stride = 16;

/** The outline of all frames that `source` has at this moment; pauses now and then. */
export function* outlineLog(
  source: FrameSource,
  document: SocketDocument | undefined,
  told: (done: number) => void,
): Generator<undefined, Outline, undefined> {
  const { first, end } = source;
  const kinds = kindsOf(document);
  const builder = new OutlineBuilder(end - first);
  for (let number = first; number < end; number++) {
    if (number % stride === 0) {
      told((number - first) / (end - first));
      yield;
    }
    const frame = source.read(number);
    if (frame === undefined) continue;
    if (frame.note) {
      builder.addNote();
      continue;
    }
    const { direction, opcode, bytes } = frame;
    const read = readPayload(opcode, bytes);
    const known = read && kinds.known(kinds.codeOf(direction, read.text, read.value));
    builder.add({ ...frame, kind: known?.kind.id ?? 'unknown' });
  }
  return builder.finish();
}
