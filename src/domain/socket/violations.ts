import type { SocketDocument } from '../api/socket-document.ts';
import { checkSchema } from '../json-schema/check-schema.ts';
import type { Violation } from '../json-schema/check-schema.ts';
import { kindsOf } from './frame-kinds.ts';
import type { Direction, Opcode } from './frame.ts';
import { readPayload } from './read-payload.ts';

/** What is checked. */
export interface CheckedFrame {
  readonly direction: Direction;
  readonly opcode: Opcode;
  readonly bytes: Uint8Array;
}

/** In what a frame is not as its kind's schema says; none for unknown kinds, kinds without a schema, and what we sent. */
export function violationsOf(
  frame: CheckedFrame,
  document: SocketDocument | undefined,
): readonly Violation[] {
  const read = readPayload(frame.opcode, frame.bytes);
  if (read?.value === undefined || frame.direction === 'out') return [];
  const kinds = kindsOf(document);
  const known = kinds.known(kinds.codeOf('in', read.text, read.value));
  if (known?.direction !== 'in' || known.kind.schema === undefined) return [];
  return checkSchema(known.kind.schema, read.value);
}
