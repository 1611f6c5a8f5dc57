import type { SessionEntry } from '../../domain/history/session-entry.ts';
import type { AppContext } from '../context.ts';
import { closeFeed } from './feeds.ts';

/** More sessions than anybody has: all of them. */
const all = 1_000_000;

/** Shows the frames of a stored session: in the feed that has them, or in a new one. */
export async function openSession(context: AppContext, id: string): Promise<void> {
  const { store, sockets } = context;
  const { history, events } = store.getState();
  const entry = history.sessions.find((one) => one.id === id);
  if (entry === undefined) return;
  const { range } = entry.tally;
  if (range === undefined) {
    notice(context, id, 'The frames of this session were in memory only: they are gone with their tab.');
    return;
  }
  const there = events.feeds.find(
    ({ recording }) =>
      'recording' in recording &&
      recording.recording === range.recording &&
      (recording.kind !== 'from history' || recording.from === range.from),
  );
  if (there !== undefined) {
    store.dispatch({ kind: 'feed chosen', feed: there.id });
    return;
  }
  const feed = String(events.next);
  store.dispatch({ kind: 'feed added' });
  store.dispatch({ kind: 'session shown', feed, entry });
  const end = entry.end.kind === 'running' ? Infinity : range.end;
  const shown = await sockets.of(feed).resume({ ...range, end });
  if (shown.ok) return;
  void closeFeed(context, feed);
  notice(context, id, `The frames of this session cannot be shown. ${shown.error}`);
}

/** Removes a session from the history, and its frames when no other session is in their recording. */
export async function removeSession(context: AppContext, id: string): Promise<void> {
  const { store, history, disk } = context;
  const before = await history.listSessions(all);
  const removed = await history.removeSession(id);
  if (!before.ok || !removed.ok) {
    const why = before.ok ? (removed.ok ? '' : removed.error) : before.error;
    store.dispatch({ kind: 'history failed', why });
    return;
  }
  store.dispatch({ kind: 'session removed', id });
  const recording = recordingOf(before.value.find((entry) => entry.id === id));
  const shared = before.value.some((entry) => entry.id !== id && recordingOf(entry) === recording);
  if (recording === undefined || shared) return;
  const deleted = await disk.remove(recording);
  if (!deleted.ok) notice(context, id, `The frames of the session stay on disk. ${deleted.error}`);
}

/** Reads which recordings are written now, in any tab: a session without an end is running only there. */
export async function readWritten({ store, disk }: AppContext): Promise<void> {
  store.dispatch({ kind: 'recordings written', written: await disk.written() });
}

function recordingOf(entry: SessionEntry | undefined): string | undefined {
  return entry?.tally.range?.recording;
}

function notice({ store }: AppContext, id: string, text: string): void {
  store.dispatch({ kind: 'notice given', notice: { id: `session ${id}`, tone: 'warning', text } });
}
