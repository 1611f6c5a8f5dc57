import type { HttpRequest } from '../../domain/http/http-request.ts';
import type { Outcome } from '../../domain/http/outcome.ts';

/** Sends a request one way. As `HttpPort.send`, without the choice of the way. */
export type Send = (id: string, request: HttpRequest, signal: AbortSignal) => Promise<Outcome>;

/** What a way of sending takes from the platform. */
export interface SendPlatform {
  readonly fetch: typeof fetch;
  /** Milliseconds of a clock that never goes back, e.g. `performance.now`. */
  readonly now: () => number;
}
