import { summarise } from '../../domain/history/history-entry.ts';
import type { HistoryEntry } from '../../domain/history/history-entry.ts';
import { maskBytes, maskHeaders } from '../../domain/history/mask.ts';
import type { Mask } from '../../domain/history/mask.ts';
import { ok } from '../../domain/result.ts';
import { readWritten } from './stored-sessions.ts';
import type { AppContext } from '../context.ts';

/** Entries read at a time. */
const page = 50;

/** Writes the entry with secrets replaced, and tells where that fails. */
export async function storeEntry(
  { store, history }: AppContext,
  entry: HistoryEntry,
  masks: readonly Mask[],
): Promise<void> {
  const kept = withoutSecrets(entry, masks);
  store.dispatch({ kind: 'history entry written', entry: summarise(kept) });
  const written = await history.put(kept);
  if (written.ok) return;
  store.dispatch({ kind: 'exchange not stored', id: entry.id, why: written.error });
  store.dispatch({ kind: 'history failed', why: written.error });
}

function withoutSecrets(entry: HistoryEntry, masks: readonly Mask[]): HistoryEntry {
  const { outcome } = entry;
  if (!('response' in outcome)) return entry;
  const { response } = outcome;
  const kept = {
    ...response,
    headers: maskHeaders(response.headers, masks),
    body: maskBytes(response.body, masks),
  };
  return { ...entry, outcome: { ...outcome, response: kept } };
}

/** Reads the newest entries and sessions, as many as are shown already, at least one page. */
export async function readHistory(context: AppContext): Promise<void> {
  const { store, history } = context;
  const shown = store.getState().history;
  const [entryCount, sessionCount] = [shown.entries, shown.sessions].map(({ length }) =>
    Math.max(page, length),
  );
  const count = entryCount ?? page;
  const read = await history.list(count);
  const sessions = await history.listSessions(sessionCount ?? page);
  await readWritten(context);
  if (!read.ok || !sessions.ok) {
    store.dispatch({
      kind: 'history failed',
      why: read.ok ? (sessions.ok ? '' : sessions.error) : read.error,
    });
    return;
  }
  store.dispatch({ kind: 'history read', entries: read.value, more: read.value.length === count });
  const more = sessions.value.length === sessionCount;
  store.dispatch({ kind: 'sessions read', sessions: sessions.value, more });
}

/** Adds the next page of older entries, and of older sessions. */
export async function moreHistory({ store, history }: AppContext): Promise<void> {
  const before = store.getState().history;
  const oldest = before.entries.at(-1);
  const oldestSession = before.sessions.at(-1);
  const read = before.more && oldest !== undefined ? await history.list(page, oldest.id) : ok([]);
  const sessions =
    before.moreSessions && oldestSession !== undefined
      ? await history.listSessions(page, oldestSession.id)
      : ok([]);
  if (!read.ok || !sessions.ok) {
    store.dispatch({
      kind: 'history failed',
      why: read.ok ? (sessions.ok ? '' : sessions.error) : read.error,
    });
    return;
  }
  const now = store.getState().history;
  const entries = withOlder(now.entries, read.value);
  store.dispatch({ kind: 'history read', entries, more: read.value.length === page });
  const more = sessions.value.length === page;
  store.dispatch({ kind: 'sessions read', sessions: withOlder(now.sessions, sessions.value), more });
}

/** The list with what has come, except what is in it already. */
function withOlder<T extends { readonly id: string }>(
  known: readonly T[],
  older: readonly T[],
): readonly T[] {
  const ids = new Set(known.map(({ id }) => id));
  return [...known, ...older.filter(({ id }) => !ids.has(id))];
}

/** Removes one entry. */
export async function removeHistory({ store, history }: AppContext, id: string): Promise<void> {
  const removed = await history.remove(id);
  store.dispatch(
    removed.ok ? { kind: 'history entry removed', id } : { kind: 'history failed', why: removed.error },
  );
}

/** Removes all entries and sessions with their frames, except those that are open in a tab; the panel has asked before. */
export async function clearHistory(context: AppContext): Promise<void> {
  const { store, history, disk } = context;
  const cleared = await history.clear();
  if (!cleared.ok) {
    store.dispatch({ kind: 'history failed', why: cleared.error });
    return;
  }
  store.dispatch({ kind: 'history read', entries: [], more: false });
  store.dispatch({ kind: 'sessions read', sessions: [], more: false });
  const deleted = await disk.clear();
  if (!deleted.ok) store.dispatch({ kind: 'history failed', why: deleted.error });
}
