import type { BuiltInSettings, BuiltInState } from '../domain/built-in/built-in-state.ts';
import type { Header } from '../domain/http/header.ts';
import type { Millis } from '../domain/time.ts';

/** A request as it reaches the simulator. */
export interface SimulatedRequest {
  readonly method: string;
  /** Path and query as they came, e.g. `/6/v2/api/tenants?x=1`. */
  readonly target: string;
  readonly headers: readonly Header[];
  readonly body: Uint8Array;
}

/** How the server is to deliver an answer; all but `plain` are faults on demand. */
export type Delivery =
  | { readonly kind: 'plain' }
  | { readonly kind: 'delay'; readonly by: Millis }
  /** Promise the whole length, send this many bytes of the body, then end the connection. */
  | { readonly kind: 'cut off'; readonly after: number }
  /** Reset the connection, send nothing. */
  | { readonly kind: 'reset' };

/** The simulator's answer. */
export interface SimulatedResponse {
  readonly status: number;
  readonly headers: readonly Header[];
  readonly body: Uint8Array<ArrayBuffer>;
  readonly delivery: Delivery;
}

/** Where a simulated socket's frames go; implemented by the server over a real socket, by tests over an array. */
export interface SocketSink {
  text(frame: string): void;
  binary(frame: Uint8Array<ArrayBuffer>): void;
  /** A proper close with code and reason. */
  close(code: number, reason: string): void;
  /** The connection breaks without a close frame. */
  drop(): void;
}

/** The server side of one open socket. */
export interface SimulatedSocket {
  /** A text frame came from the client. */
  text(frame: string): void;
  /** A binary frame came from the client. */
  binary(frame: Uint8Array): void;
  /** The client is gone; nothing is sent to its sink any more. */
  closed(): void;
}

/**
 * A CCS, simulated. It owns no socket, timer or clock: the server calls it and delivers what it says. Everything it
 * does follows from the requests, the ticks, the clock and the seed, so that a run can be repeated.
 */
export interface Simulator {
  /** Answers a request. Frames that follow from it reach the open sockets before this returns. */
  handle(request: SimulatedRequest): SimulatedResponse;
  /** A socket was opened at `/6/v2/sock`. */
  open(sink: SocketSink): SimulatedSocket;
  /** Lets the world run on to the clock's present moment; call it every 10 to 50 ms. */
  tick(): void;
  state(): BuiltInState;
  /** Takes effect at once; a new seed starts the world anew. */
  configure(settings: BuiltInSettings): void;
  /** Starts the world anew from the present seed. Sockets stay open. */
  restart(): void;
}
