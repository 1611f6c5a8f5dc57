import { get } from 'idb-keyval';
import type { HistoryPort } from '../../app/ports/history-port.ts';
import { summarise } from '../../domain/history/history-entry.ts';
import type { HistoryEntry } from '../../domain/history/history-entry.ts';
import { err, ok } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import { committed, exchangesBeside, openHistoryStores, sessionsBeside } from './history-stores.ts';
import { readNewest } from './newest.ts';
import { parseEntry, parseHead } from './parse-entry.ts';
import { parseSession } from '../../domain/history/parse-session.ts';
import { describeStorageFailure } from './storage-failure.ts';

/** Where the history is kept, and who is told of what. */
export interface HistoryOptions {
  /** Name of the database; `ccs-console` unless given. Tests take one each. */
  readonly name?: string;
  /** Told how many entries a list passed over because this version cannot read them. They are not deleted. */
  readonly onUnreadable?: (count: number) => void;
}

/** The history in IndexedDB; see `history-stores.ts` for what a write promises. */
export function createIdbHistory({ name = 'ccs-console', onUnreadable }: HistoryOptions = {}): HistoryPort {
  const { heads, exchanges, sessions } = openHistoryStores(name);
  const channel = new BroadcastChannel(`${name}.history`);

  const write = (act: (store: IDBObjectStore) => void): Promise<Result<void, string>> =>
    attempt(async () => {
      await heads('readwrite', (store) => {
        act(store);
        return committed(store.transaction);
      });
      channel.postMessage('changed');
    });

  return {
    put(entry) {
      return write((store) => {
        const whole = ownBytes(entry);
        store.put({ version: 1, ...summarise(whole) }, entry.id);
        exchangesBeside(store).put(whole, entry.id);
      });
    },
    list(count, before) {
      return attempt(async () => {
        const { read, unreadable } = await heads('readonly', (store) =>
          readList(store, parseHead, count, before),
        );
        if (unreadable > 0) onUnreadable?.(unreadable);
        return read;
      });
    },
    async get(id) {
      const record = await attempt(() => get<unknown>(id, exchanges));
      if (!record.ok || record.value === undefined) return record.ok ? ok(undefined) : record;
      const entry = parseEntry(record.value);
      return entry === undefined
        ? err('This entry was written by another version of the console, or is damaged; it is left as it is.')
        : ok(entry);
    },
    remove(id) {
      return write((store) => {
        store.delete(id);
        exchangesBeside(store).delete(id);
      });
    },
    clear() {
      return write((store) => {
        store.clear();
        exchangesBeside(store).clear();
        sessionsBeside(store).clear();
      });
    },
    putSession(entry) {
      return write((store) => {
        sessionsBeside(store).put(entry, entry.id);
      });
    },
    listSessions(count, before) {
      return attempt(async () => {
        const { read, unreadable } = await sessions('readonly', (store) =>
          readList(store, parseSession, count, before),
        );
        if (unreadable > 0) onUnreadable?.(unreadable);
        return read;
      });
    },
    removeSession(id) {
      return write((store) => {
        sessionsBeside(store).delete(id);
      });
    },
    onChangedElsewhere(callback) {
      const listener = (): void => {
        callback();
      };
      channel.addEventListener('message', listener);
      return () => {
        channel.removeEventListener('message', listener);
      };
    },
  };
}

/** Reads on past records that cannot be read, so that a page of the list is full as long as there are entries. */
async function readList<T>(
  store: IDBObjectStore,
  parse: (record: unknown) => T | undefined,
  count: number,
  before: string | undefined,
): Promise<{ readonly read: readonly T[]; readonly unreadable: number }> {
  const read: T[] = [];
  let unreadable = 0;
  let last: IDBValidKey | undefined = before;
  while (read.length < count) {
    const wanted = count - read.length;
    const records = await readNewest(store, wanted, last);
    for (const { value } of records) {
      const parsed = parse(value);
      if (parsed === undefined) unreadable++;
      else read.push(parsed);
    }
    if (records.length < wanted) break;
    last = records.at(-1)?.key;
  }
  return { read, unreadable };
}

/** The entry with bodies that own their memory: the store writes the whole buffer behind a view. */
function ownBytes(entry: HistoryEntry): HistoryEntry {
  const { request, outcome } = entry;
  return {
    ...entry,
    request: request.body === undefined ? request : { ...request, body: owned(request.body) },
    outcome:
      'response' in outcome
        ? { ...outcome, response: { ...outcome.response, body: owned(outcome.response.body) } }
        : outcome,
  };
}

function owned(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();
}

async function attempt<T>(act: () => Promise<T>): Promise<Result<T, string>> {
  try {
    return ok(await act());
  } catch (cause) {
    return err(describeStorageFailure(cause));
  }
}
