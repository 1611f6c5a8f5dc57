import './ui/ccs-console.ts';
import { createPageClock } from './adapters/clock/page-clock.ts';
import { ConsoleServer } from './adapters/console/console-server.ts';
import { bundledDocuments } from './adapters/documents/bundled-documents.ts';
import { browserFiles } from './adapters/files/browser-files.ts';
import { createIdbHistory } from './adapters/history/idb-history.ts';
import { createBrowserHttpPort } from './adapters/http/browser-http-port.ts';
import { createDirectHttp } from './adapters/http/direct-http.ts';
import { createRelayHttp } from './adapters/http/relay-http.ts';
import { createLocalPreferences } from './adapters/preferences/local-preferences.ts';
import { createBrowserDisk } from './adapters/socket/journal/browser-disk.ts';
import { createWorkerSockets } from './adapters/socket/worker-sockets.ts';
import type { AppContext } from './app/context.ts';
import { createPerform } from './app/perform.ts';
import { reduce } from './app/reduce.ts';
import { start } from './app/start.ts';
import { initialState } from './app/state/initial-state.ts';
import { readRemembered } from './app/state/remembered.ts';
import { createStore } from './app/store.ts';
import type { Address } from './domain/environment/address.ts';

/** Where the page came from, and so where the built-in CCS is. */
const pageAddress: Address = {
  scheme: location.protocol === 'https:' ? 'https' : 'http',
  hostname: location.hostname,
  port: location.port,
};

const clock = createPageClock();
const preferences = createLocalPreferences();
const server = new ConsoleServer({ fetch: fetch.bind(globalThis), base: '' });
const platform = { fetch: fetch.bind(globalThis), now: () => performance.now() };
const secret = (): string | undefined => server.relaySecret();

const context: AppContext = {
  store: createStore(
    initialState(bundledDocuments.heads, pageAddress, readRemembered(preferences)),
    reduce,
    (callback) => {
      clock.onNextFrame(callback);
    },
  ),
  clock,
  console: server,
  disk: createBrowserDisk(),
  documents: bundledDocuments,
  files: browserFiles,
  history: createIdbHistory(),
  http: createBrowserHttpPort({
    direct: createDirectHttp(platform),
    relay: createRelayHttp({ ...platform, base: '', secret }),
  }),
  preferences,
  sockets: createWorkerSockets({ loadDocument: () => bundledDocuments.loadSocket(), relaySecret: secret }),
  tab: createLocalPreferences(() => sessionStorage),
};

const page = document.querySelector('ccs-console');
if (page === null) throw new Error('index.html has no ccs-console element');
page.store = context.store;
page.frames = context.sockets;
page.preferences = preferences;
page.perform = createPerform(context);

void start(context);
