import type { Payload } from '../../app/ports/socket-port.ts';
import type { BatchedFrame } from '../../relay/frame-batch.ts';
import type { HandshakeAnswer } from '../../domain/socket/handshake-answer.ts';

/** How a connection ended. */
export interface ConnectionEnd {
  /** Close code (RFC 6455 section 7.4); 1006 where no close frame came. */
  readonly code: number;
  readonly reason: string;
  /** Who began: us, the other side, or nobody (the connection broke, or never came about). */
  readonly by: 'us' | 'server' | 'nobody';
  /** What is known beyond the code; sentences for the user. */
  readonly detail?: string;
  /** What the server answered instead of opening the socket, where that is known. */
  readonly answer?: HandshakeAnswer;
}

/** What a connection tells its owner. */
export interface ConnectionEvents {
  /** The other side accepted the handshake; once. */
  opened(): void;
  /** A message came; only between `opened` and `closed`. */
  received(data: string | Uint8Array<ArrayBuffer>): void;
  /** A replay comes to a message that we had sent when it was recorded; only between `opened` and `closed`. */
  repeated(data: string | Uint8Array<ArrayBuffer>): void;
  /** Messages came together, see `frame-batch.ts` of the relay; like `received` for each of them, in order. */
  receivedBatch(frames: readonly BatchedFrame[]): void;
  /** It is over; once, and nothing comes after. Never called before the function that opened it has returned. */
  closed(end: ConnectionEnd): void;
}

/** One socket to CCS, whichever way it goes. */
export interface Connection {
  /** Hands a message to the socket, bytes as a binary one; false when it is not open. */
  send(payload: Payload): boolean;
  /** Begins to close with code 1000; `closed` tells when it is done. */
  close(): void;
  /** Drops what can be dropped without waiting for the other side; `closed` may or may not follow. */
  giveUp(): void;
}
