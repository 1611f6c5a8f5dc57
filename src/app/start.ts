import { reconnect } from './commands/connect.ts';
import { followSession } from './commands/follow-session.ts';
import { createLogKeeper } from './commands/log-settings.ts';
import { createFeedsMemory, restoreFeeds } from './commands/restore-feeds.ts';
import { readHistory } from './commands/history.ts';
import { storeMarks, takeRecording } from './commands/marks.ts';
import { loadDocument } from './commands/select-endpoint.ts';
import type { AppContext } from './context.ts';

/** Brings the page to life: reads what the server, the documents and the history have, and listens to the sockets. */
export async function start(context: AppContext): Promise<void> {
  const { store, sockets, history } = context;
  sockets.listen((feed) => ({
    signal: (signal, tally) => {
      followSession(context, feed, signal, tally);
      store.dispatch({ kind: 'session signalled', feed, signal });
      if (signal.kind === 'opened') storeMarks(context, feed);
    },
    counts: (counts) => {
      store.dispatch({ kind: 'log counted', feed, counts });
    },
    reconnectDue: () => void reconnect(context, feed),
    repeating: (state) => {
      store.dispatch({ kind: 'repetition told', feed, state });
    },
    replayed: (progress) => {
      store.dispatch({ kind: 'replay progressed', feed, progress });
    },
    recording: (recording) => {
      takeRecording(context, feed, recording);
      if (recording.kind === 'in memory') tellNotOnDisk(context, recording.why);
    },
  }));
  const keep = createLogKeeper(context);
  const remember = createFeedsMemory(context);
  const restored = restoreFeeds(context);
  store.subscribe(() => {
    keep();
    remember();
  });
  keep();
  history.onChangedElsewhere(() => void readHistory(context));
  await Promise.all([
    readConfig(context),
    loadDocument(context, store.getState().endpoints.selected),
    readHistory(context),
    loadSocketDocument(context),
    restored,
  ]);
}

function tellNotOnDisk({ store }: AppContext, why: string): void {
  const text = `What comes now is kept in memory only, and is gone with this tab. ${why}`;
  store.dispatch({ kind: 'notice given', notice: { id: 'recording', tone: 'warning', text } });
}

async function readConfig({ store, console }: AppContext): Promise<void> {
  const read = await console.config();
  if (!read.ok) {
    store.dispatch({ kind: 'server answered', server: { kind: 'unreachable', why: read.error } });
    return;
  }
  const { version, relayAllows, builtIn } = read.value;
  store.dispatch({ kind: 'built-in read', state: builtIn });
  store.dispatch({ kind: 'server answered', server: { kind: 'reached', version, relayAllows } });
}

/** Without it events still come, but unrecognised; Connect tries again. */
async function loadSocketDocument({ store, documents }: AppContext): Promise<void> {
  try {
    store.dispatch({ kind: 'socket document loaded', document: await documents.loadSocket() });
  } catch {
    return;
  }
}
