import type { SocketDocument } from '../../domain/api/socket-document.ts';
import type { FeedId } from '../../domain/socket/feed.ts';
import { ok } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import type { AppContext } from '../context.ts';
import { inEnvironmentOf } from '../select/select-feed-environment.ts';
import { selectFeed } from '../select/select-feed.ts';
import type { AppState, Feed } from '../state/app-state.ts';
import { prepareSession } from './session-target.ts';
import type { PreparedSession } from './session-target.ts';

/** Opens the event socket of the chosen environment in the chosen feed and has the documented `connect` message sent (section 2.1.2). */
export async function connect(context: AppContext): Promise<void> {
  const feed = feedToConnect(context);
  const document = knownDocument(context) ?? (await context.documents.loadSocket());
  const prepared = prepareSession(context.store.getState(), document);
  if (!prepared.ok) {
    notice(context, 'There is no Domain to connect to: type one, or choose the Built-in CCS.');
    return;
  }
  open(context, feed, prepared.value);
}

/** The chosen feed; a new one where that shows what is stored, imported or replayed, which stays as it is. */
function feedToConnect({ store }: AppContext): FeedId {
  const { recording, source } = selectFeed(store.getState());
  if (recording.kind === 'from history' || source !== undefined) store.dispatch({ kind: 'feed added' });
  return store.getState().events.chosen;
}

/**
 * Opens a session anew in its own environment: at once where one is waited for, or in place of one that is stale or over.
 * The user asked for it.
 */
export async function reconnectNow(context: AppContext): Promise<void> {
  const feed = selectFeed(context.store.getState());
  if (feed.session.kind === 'waiting') {
    context.sockets.of(feed.id).reconnectNow();
    return;
  }
  const prepared = await prepareAgain(context, feed.id);
  if (prepared.ok) open(context, feed.id, prepared.value);
  else notice(context, prepared.error);
}

/** Opens a lost session anew, with the variables and the token of today, or says why that cannot be. */
export async function reconnect(context: AppContext, feed: FeedId): Promise<void> {
  const prepared = await prepareAgain(context, feed);
  const port = context.sockets.of(feed);
  if (!prepared.ok) {
    port.stopReconnecting({ kind: 'cannot', words: prepared.error });
  } else if (prepared.value.target.firstMessage === undefined) {
    port.stopReconnecting({
      kind: 'cannot',
      words: 'No token is known any more. Sign in, then press Connect.',
    });
  } else {
    const { origin, as, target } = prepared.value;
    context.store.dispatch({ kind: 'connect asked', feed, as, origin });
    port.openAgain(target);
  }
}

/** The session as it was, in its own environment; or a sentence that says why it is not to be had. */
async function prepareAgain(context: AppContext, id: FeedId): Promise<Result<PreparedSession, string>> {
  const document = knownDocument(context) ?? (await context.documents.loadSocket());
  const state = context.store.getState();
  const there = environmentOf(
    state,
    state.events.feeds.find((feed) => feed.id === id),
  );
  if (!there.ok) return there;
  const prepared = prepareSession({ ...state, environment: there.value }, document);
  return prepared.ok ? prepared : { ok: false, error: 'There is no Domain to connect to.' };
}

function environmentOf(
  { environment }: AppState,
  feed: Feed | undefined,
): Result<AppState['environment'], string> {
  return feed?.origin === undefined ? ok(environment) : inEnvironmentOf(environment, feed.origin);
}

function open(context: AppContext, feed: FeedId, { origin, as, target }: PreparedSession): void {
  if (target.firstMessage === undefined) {
    notice(
      context,
      'No token is known, so the connect message was not sent: sign in, or send one of your own.',
    );
  }
  const port = context.sockets.of(feed);
  const settings = context.store.getState().events.feeds.find(({ id }) => id === feed)?.settings;
  if (settings !== undefined) port.configure(settings);
  context.store.dispatch({ kind: 'connect asked', feed, as, origin });
  port.open(target);
}

/** Where it is there already nothing is waited for: what was chosen when the user pressed Connect is what counts. */
function knownDocument({ store }: AppContext): SocketDocument | undefined {
  return store.getState().endpoints.socket;
}

function notice({ store }: AppContext, text: string): void {
  store.dispatch({ kind: 'notice given', notice: { id: 'connect', tone: 'warning', text } });
}
