import { Agent as HttpAgent, request as httpRequest } from 'node:http';
import type { ClientRequest } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import type { CheckedRequest } from './check-request.ts';
import type { RelayLimits } from './relay-limits.ts';

/**
 * A connection for each request: one that was kept may turn out dead, and then nobody can tell whether the request was
 * carried out. The agents are shared for what they remember of TLS sessions.
 */
const agents = { http: new HttpAgent({ keepAlive: false }), https: new HttpsAgent({ keepAlive: false }) };

/** Begins to connect; nothing is sent before the connection stands. Certificates are checked. */
export function openRequest({ target, method, headers }: CheckedRequest, limits: RelayLimits): ClientRequest {
  const options = {
    method,
    hostname: target.hostname.replace(/^\[|\]$/g, ''),
    port: target.port,
    path: target.path,
    // A flat list is sent as it stands: order, spelling and repetition are the user's.
    headers: headers.flat(),
    setDefaultHeaders: false,
    maxHeaderSize: limits.maxHeaders,
  };
  const request = target.tls
    ? httpsRequest({ ...options, agent: agents.https })
    : httpRequest({ ...options, agent: agents.http });
  // Node keeps the first thousand headers and drops the others without a word; the size limit is enough.
  request.maxHeadersCount = 0;
  return request;
}
