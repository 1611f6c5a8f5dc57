import { getRequestListener } from '@hono/node-server';
import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { relayPaths } from '../relay/addresses.ts';
import { answerFromBuiltIn } from './built-in/built-in-api.ts';
import { consoleRoutes } from './console/console-routes.ts';
import { admit } from './http/admit.ts';
import { replyText } from './http/reply.ts';
import { securityHeaders } from './http/security-headers.ts';
import { describeBug } from './describe-bug.ts';
import { pageRoutes } from './page/page-routes.ts';
import { relayHttp } from './relay/relay-http.ts';
import type { ServerParts } from './server-parts.ts';

/** Everything that belongs to the built-in CCS, however many slashes stand in front. */
const builtInPath = /^\/+6(?:\/|$)/;

/**
 * Answers every request. The built-in CCS and the relay get the bare connection, because they promise bytes, resets and
 * streams; the rest is routed by Hono.
 */
export function requestListener(
  parts: ServerParts,
): (request: IncomingMessage, response: ServerResponse) => void {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.route('/', consoleRoutes(parts.console));
  app.route('/', pageRoutes(parts.page));
  app.onError((error, { env, text }) => {
    parts.report(describeBug(error, env.incoming));
    return text('The console server failed.\n', 500);
  });
  const route = getRequestListener(app.fetch, { overrideGlobalObjects: false });

  return (request, response) => {
    // Browsers repeat a request by themselves, a POST too, when a connection that was kept breaks before the answer. On a
    // new connection they do not, so none is kept.
    response.shouldKeepAlive = false;
    for (const [name, value] of securityHeaders) response.setHeader(name, value);
    const admission = admit(request, parts.hosts);
    if (admission.kind === 'refused') {
      replyText(response, admission.status, admission.text);
      return;
    }
    answer(admission.path, admission.host, request, response).catch((error: unknown) => {
      parts.report(describeBug(error, request));
      if (response.headersSent) response.destroy();
      else replyText(response, 500, 'The console server failed.\n');
    });
  };

  async function answer(path: string, host: string, request: IncomingMessage, response: ServerResponse) {
    if (builtInPath.test(path)) await answerFromBuiltIn(parts.simulator, request, response);
    else if (path === relayPaths.http) await relayHttp(parts.relay, request, response, host);
    else await route(request, response);
  }
}
