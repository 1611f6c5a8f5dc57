import type { FrameRow, FullFrame } from '../../domain/socket/frame.ts';
import type { SessionSignal } from '../../domain/socket/session.ts';
import type { Route } from './http-port.ts';

/** What a session is opened with. */
export interface SocketTarget {
  /** `ws:` or `wss:` URL. */
  readonly url: string;
  readonly route: Route;
  /** Sent by itself as soon as the socket is open; absent sends nothing. */
  readonly firstMessage?: string;
  /** Texts that must not reach the log (tokens), each with what stands there instead. */
  readonly masks: readonly { readonly secret: string; readonly shown: string }[];
}

/** Counts of the log at one moment. */
export interface LogCounts {
  /** Frames in the log at present. */
  readonly kept: number;
  /** Frames that fell off the front since the log was cleared; frame numbers start after them. */
  readonly dropped: number;
  /** Bytes of the kept frames' payloads. */
  readonly bytes: number;
}

/** What the worker tells the page; at most one notice with counts for each drawn frame. */
export interface SocketNotices {
  /** Something happened to the session. */
  signal(signal: SessionSignal): void;
  /** The log has grown, was cut or cleared. */
  counts(counts: LogCounts): void;
}

/**
 * One socket session at a time, kept with its log outside the page's main thread. Frames are numbered from 0 since the
 * log was cleared; the numbers stay with the frames when the front is cut off.
 */
export interface SocketPort {
  /** Where notices go; set once, before `open`. */
  listen(notices: SocketNotices): void;
  /** Closes an open session, then opens a new one; the log goes on. */
  open(target: SocketTarget): void;
  /** Sends a text frame and logs it; resolves with whether it could be handed to the socket. */
  send(text: string): Promise<boolean>;
  /** Closes with code 1000. */
  close(): void;
  clear(): void;
  /** Rows of the frames numbered `from` to `to` (exclusive) as far as they are kept. */
  rows(from: number, to: number): Promise<readonly FrameRow[]>;
  /** The whole frame with its bytes; undefined when it has fallen off. */
  frame(number: number): Promise<FullFrame | undefined>;
}
