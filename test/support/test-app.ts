import type { AppContext } from '../../src/app/context.ts';
import { createPerform } from '../../src/app/perform.ts';
import type { Perform } from '../../src/app/perform.ts';
import { reduce } from '../../src/app/reduce.ts';
import type { AppState } from '../../src/app/state/app-state.ts';
import { createStore } from '../../src/app/store.ts';
import { builtInState } from './built-in-state.ts';
import { documentOf, documents, socketDocument } from './documents.ts';
import { FakeClock } from './fake-clock.ts';
import { FakeConsolePort } from './fake-console-port.ts';
import { FakeDiskPort } from './fake-disk-port.ts';
import { FakeHistoryPort } from './fake-history-port.ts';
import { FakeHttpPort } from './fake-http-port.ts';
import { FakeSocketsPort } from './fake-socket-port.ts';
import type { FakeSocketPort } from './fake-socket-port.ts';
import { MemoryPreferences } from './memory-preferences.ts';
import { appState } from './state.ts';
import { endpointHead } from '../../src/domain/api/endpoint-head.ts';

/** The app without a page: real store and commands over ports that a test holds in its hands. */
export interface TestApp {
  readonly perform: Perform;
  readonly context: AppContext;
  readonly state: () => AppState;
  readonly clock: FakeClock;
  readonly console: FakeConsolePort;
  /** What was saved as files, by name. */
  readonly saved: Map<string, Blob>;
  readonly disk: FakeDiskPort;
  /** What outlives a reload. */
  readonly tab: MemoryPreferences;
  readonly history: FakeHistoryPort;
  readonly http: FakeHttpPort;
  readonly sockets: FakeSocketsPort;
  /** The port of the first feed. */
  readonly socket: FakeSocketPort;
  /** Lets everything that waits go on. */
  readonly settle: () => Promise<void>;
}

/** An app in the state of a newcomer's page, or in `state`. */
export function createTestApp(state: AppState = appState()): TestApp {
  const clock = new FakeClock();
  const console = new FakeConsolePort(builtInState);
  const disk = new FakeDiskPort();
  const tab = new MemoryPreferences();
  const saved = new Map<string, Blob>();
  const history = new FakeHistoryPort();
  const http = new FakeHttpPort();
  const sockets = new FakeSocketsPort();
  const context: AppContext = {
    store: createStore(state, reduce, (callback) => {
      callback();
    }),
    clock,
    console,
    disk,
    documents: {
      heads: documents.map(endpointHead),
      load: (section) => Promise.resolve().then(() => documentOf(section)),
      loadSocket: () => Promise.resolve(socketDocument),
    },
    files: { save: (name, file) => saved.set(name, file) },
    history,
    http,
    preferences: new MemoryPreferences(),
    sockets,
    tab,
  };
  return {
    perform: createPerform(context),
    context,
    state: context.store.getState,
    clock,
    console,
    saved,
    disk,
    tab,
    history,
    http,
    sockets,
    socket: sockets.of('1'),
    settle: async () => {
      await new Promise((resolve) => setTimeout(resolve, 0));
    },
  };
}
