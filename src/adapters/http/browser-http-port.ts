import type { HttpPort } from '../../app/ports/http-port.ts';
import type { Send } from './send.ts';

/** The ways a request can leave the page, by the name of the route. */
export interface Ways {
  readonly direct: Send;
  readonly relay: Send;
}

/** Sends each request by its route. */
export function createBrowserHttpPort(ways: Ways): HttpPort {
  return { send: (id, request, route, signal) => ways[route](id, request, signal) };
}
