import { onTestFinished } from 'vitest';
import { ConsoleServer } from '../../src/adapters/console/console-server.ts';
import { createServer } from '../../src/server/create-server.ts';
import type { RunningServer, ServerConfig } from '../../src/server/create-server.ts';
import { parseAllowedHost } from '../../src/server/relay/allow-list.ts';
import { TinySimulator } from './tiny-simulator.ts';

/** A server of the test's own, and what the test reaches it by. */
export interface TestServer extends RunningServer {
  readonly simulator: TinySimulator;
  /** What the server reported about itself. */
  readonly reports: string[];
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  /** `fetch` as the page has it: with the page's `Origin`, which Node's own one does not send. */
  readonly pageFetch: typeof fetch;
  /** The secret of this launch, asked for as the page does. */
  secret(): Promise<string>;
}

/** Starts a server on a free port, and ends it with the test. `allow` is as an operator types it. */
export async function runServer(
  options: Partial<Omit<ServerConfig, 'allow'>> & { readonly allow?: readonly string[] } = {},
): Promise<TestServer> {
  const simulator = new TinySimulator();
  const reports: string[] = [];
  const { allow = [], ...others } = options;
  const server = await createServer({
    port: 0,
    version: '0.0.0-test',
    page: new Map(),
    simulator,
    report: (line) => reports.push(line),
    ...others,
    allow: allow.map((text) => {
      const host = parseAllowedHost(text);
      if (!host.ok) throw new Error(host.error);
      return host.value;
    }),
  });
  onTestFinished(() => server.close());
  const origin = server.url.slice(0, -1);
  const pageFetch: typeof fetch = (input, init) => {
    const request = new Request(input, init);
    request.headers.set('Origin', origin);
    return fetch(request);
  };
  return {
    ...server,
    simulator,
    reports,
    origin,
    pageFetch,
    secret: async () => {
      const console = new ConsoleServer({ fetch: pageFetch, base: origin });
      await console.config();
      const secret = console.relaySecret();
      if (secret === undefined) throw new Error('The server told no secret.');
      return secret;
    },
  };
}
