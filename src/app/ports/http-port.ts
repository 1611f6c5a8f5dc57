import type { HttpRequest } from '../../domain/http/http-request.ts';
import type { Outcome } from '../../domain/http/outcome.ts';

/**
 * How a request leaves the page: `direct` by the browser itself, possible where page and target share an origin, or
 * through the console server's `relay`, which shows every header and reaches only the hosts its operator listed.
 */
export type Route = 'direct' | 'relay';

/** Sends requests. */
export interface HttpPort {
  /**
   * Sends once, never twice, and follows no redirect. Never rejects: every failure is an outcome. Aborting `signal`
   * cancels; what was received until then is dropped.
   */
  send(id: string, request: HttpRequest, route: Route, signal: AbortSignal): Promise<Outcome>;
}
