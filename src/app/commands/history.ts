import { summarise } from '../../domain/history/history-entry.ts';
import type { HistoryEntry } from '../../domain/history/history-entry.ts';
import { maskBytes, maskHeaders } from '../../domain/history/mask.ts';
import type { Mask } from '../../domain/history/mask.ts';
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

/** Reads the newest entries, as many as are shown already, at least one page. */
export async function readHistory({ store, history }: AppContext): Promise<void> {
  const count = Math.max(page, store.getState().history.entries.length);
  const read = await history.list(count);
  if (read.ok) {
    store.dispatch({ kind: 'history read', entries: read.value, more: read.value.length === count });
  } else {
    store.dispatch({ kind: 'history failed', why: read.error });
  }
}

/** Adds the next page of older entries. */
export async function moreHistory({ store, history }: AppContext): Promise<void> {
  const { entries } = store.getState().history;
  const oldest = entries.at(-1);
  if (oldest === undefined) return;
  const read = await history.list(page, oldest.id);
  if (read.ok) {
    const known = new Set(store.getState().history.entries.map((entry) => entry.id));
    const older = read.value.filter((entry) => !known.has(entry.id));
    store.dispatch({
      kind: 'history read',
      entries: [...store.getState().history.entries, ...older],
      more: read.value.length === page,
    });
  } else {
    store.dispatch({ kind: 'history failed', why: read.error });
  }
}

/** Removes one entry. */
export async function removeHistory({ store, history }: AppContext, id: string): Promise<void> {
  const removed = await history.remove(id);
  store.dispatch(
    removed.ok ? { kind: 'history entry removed', id } : { kind: 'history failed', why: removed.error },
  );
}

/** Removes all entries; the panel has asked before. */
export async function clearHistory({ store, history }: AppContext): Promise<void> {
  const cleared = await history.clear();
  store.dispatch(
    cleared.ok
      ? { kind: 'history read', entries: [], more: false }
      : { kind: 'history failed', why: cleared.error },
  );
}
