import type { Label } from '../api/label.ts';
import type { Timestamp } from '../time.ts';
import type { SessionNote } from './session-note.ts';

/** In from the server, or out from us. */
export type Direction = 'in' | 'out';

/** Text or binary, as RFC 6455 section 5.6 has it. */
export type Opcode = 'text' | 'binary';

/** What the list of events shows of one frame. */
export interface FrameRow {
  /** Place in the list that was asked for: the frame's number, or its place among the frames that a filter lets through. */
  readonly position: number;
  /** Number since the log was cleared, from 0. */
  readonly number: number;
  readonly at: Timestamp;
  readonly direction: Direction;
  readonly opcode: Opcode;
  /** Length in bytes of the payload as it is kept. */
  readonly size: number;
  /** Present when a secret was in the payload; what is kept has a placeholder in its stead. */
  readonly masked?: true;
  /** The frame kind's id in the socket document, `unknown`, or `sent` kinds by message id. */
  readonly kind: string;
  /** Label of the kind; absent for unknown ones. */
  readonly label?: Label;
  /** One line; at most 200 characters. */
  readonly summary: string;
  /** Present when the frame is not what its kind's schema says; how many violations. */
  readonly violations?: number;
  /** Present when a filter is on and lets the row through. */
  readonly match?: true;
  /** Present when the row is no frame but a note of ours about the session. */
  readonly note?: SessionNote;
}

/** One frame whole. */
export interface FullFrame extends FrameRow {
  readonly bytes: Uint8Array<ArrayBuffer>;
}
