import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { documents, socketDocument } from 'virtual:ccs-requests/documents';
import { version } from '../../package.json';
import { assertNever } from '../domain/assert-never.ts';
import { timestamp } from '../domain/time.ts';
import { createSimulator } from '../simulator/create-simulator.ts';
import { announce } from './announce.ts';
import { createServer } from './create-server.ts';
import { helpText } from './options/help-text.ts';
import { parseOptions } from './options/parse-options.ts';
import type { ServerOptions } from './options/server-options.ts';
import { loadPage } from './page/load-page.ts';
import { stopOnSignal } from './stop-on-signal.ts';

/** The page's files lie beside the folder of this bundle, wherever the program was started from. */
const pageFolder = join(fileURLToPath(import.meta.url), '../../client');

/** The program: reads its flags, serves, and says where. */
async function main(): Promise<void> {
  const command = parseOptions(process.argv.slice(2), process.env);
  if (!command.ok) {
    console.error(command.error);
    process.exit(2);
  }
  switch (command.value.kind) {
    case 'help':
      process.stdout.write(helpText);
      return;
    case 'version':
      console.log(version);
      return;
    case 'serve':
      await serve(command.value.options);
      return;
    default:
      assertNever(command.value);
  }
}

async function serve(options: ServerOptions): Promise<void> {
  const server = await createServer({
    ...options,
    version,
    page: loadPage(pageFolder),
    simulator: createSimulator({
      documents,
      socketDocument,
      // Never goes back, as the simulator wants it; the system's own clock may.
      clock: () => timestamp(performance.timeOrigin + performance.now()),
      settings: options.builtIn,
    }),
    report: (line) => {
      console.error(line);
    },
  });
  for (const line of announce(options, server.port)) console.log(line);
  stopOnSignal(server);
}

await main().catch((error: unknown) => {
  console.error(`The server cannot start: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
});
