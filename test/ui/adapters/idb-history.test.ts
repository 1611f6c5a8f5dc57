import { expect } from '@open-wc/testing';
import { createIdbHistory } from '../../../src/adapters/history/idb-history.ts';
import { readNewest, readNewestByCursor } from '../../../src/adapters/history/newest.ts';
import { openHistoryStores } from '../../../src/adapters/history/history-stores.ts';
import type { HistoryOptions } from '../../../src/adapters/history/idb-history.ts';
import type { HistoryPort } from '../../../src/app/ports/history-port.ts';
import { summarise } from '../../../src/domain/history/history-entry.ts';
import type { HistoryEntry } from '../../../src/domain/history/history-entry.ts';
import type { Result } from '../../../src/domain/result.ts';
import { sampleHistoryEntry } from '../../support/sample-history-entry.ts';

const names: string[] = [];

/** A database that no other test has. */
function newName(): string {
  const name = `history-${crypto.randomUUID()}`;
  names.push(name);
  return name;
}

function newHistory(options: HistoryOptions = {}): HistoryPort {
  return createIdbHistory({ name: newName(), ...options });
}

function valueOf<T>(result: Result<T, string>): T {
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

async function idsOf(history: HistoryPort, count = 100, before?: string): Promise<readonly string[]> {
  return valueOf(await history.list(count, before)).map(({ id }) => id);
}

/** Opens the database as another program would. */
function openRaw(name: string, version?: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('Could not be opened'));
    };
  });
}

/** Lets the next transactions fail as they do when a handle is lost; returns how many did. */
function loseHandle(times: number): () => number {
  const original = Object.getOwnPropertyDescriptor(IDBDatabase.prototype, 'transaction');
  let lost = 0;
  IDBDatabase.prototype.transaction = function transaction(...rest) {
    if (lost < times) {
      lost++;
      throw new DOMException('The database connection is closing.', 'InvalidStateError');
    }
    return (original?.value as IDBDatabase['transaction']).apply(this, rest);
  };
  return () => {
    if (original !== undefined) Object.defineProperty(IDBDatabase.prototype, 'transaction', original);
    return lost;
  };
}

describe('the history in IndexedDB', () => {
  after(() => {
    for (const name of names) indexedDB.deleteDatabase(name);
  });

  it('gives an entry back as it was put, bytes and all', async () => {
    const history = newHistory();
    const entry = sampleHistoryEntry('a');
    expect(await history.put(entry)).to.deep.equal({ ok: true, value: undefined });
    expect(valueOf(await history.get('a'))).to.deep.equal(entry);
    expect(valueOf(await history.get('b'))).to.equal(undefined);
  });

  it('lists summaries newest first, by id and not by time, page by page', async () => {
    const history = newHistory();
    const ids = Array.from({ length: 25 }, (_, index) => `id-${String(index).padStart(3, '0')}`);
    for (const id of [...ids].sort((a, b) => a.slice(-1).localeCompare(b.slice(-1)))) {
      valueOf(await history.put(sampleHistoryEntry(id)));
    }
    const newest = [...ids].reverse();
    const first = await idsOf(history, 10);
    const second = await idsOf(history, 10, first.at(-1));
    const third = await idsOf(history, 10, second.at(-1));
    expect([...first, ...second, ...third]).to.deep.equal(newest);
    expect([first.length, second.length, third.length]).to.deep.equal([10, 10, 5]);
    expect(await idsOf(history, 0)).to.deep.equal([]);
    expect(valueOf(await history.list(1))).to.deep.equal([summarise(sampleHistoryEntry('id-024'))]);
  });

  it('completes an entry that was written when it started', async () => {
    const history = newHistory();
    const sending: HistoryEntry = sampleHistoryEntry('a', { outcome: { kind: 'sending' } });
    valueOf(await history.put(sending));
    expect(valueOf(await history.list(9)).map(({ outcome, status }) => [outcome, status])).to.deep.equal([
      ['sending', undefined],
    ]);
    valueOf(await history.put(sampleHistoryEntry('a')));
    expect(valueOf(await history.list(9)).map(({ outcome, status }) => [outcome, status])).to.deep.equal([
      ['answered', 200],
    ]);
  });

  it('removes one entry, or all', async () => {
    const history = newHistory();
    for (const id of ['a', 'b', 'c']) valueOf(await history.put(sampleHistoryEntry(id)));
    valueOf(await history.remove('b'));
    expect(await idsOf(history)).to.deep.equal(['c', 'a']);
    expect(valueOf(await history.get('b'))).to.equal(undefined);
    valueOf(await history.clear());
    expect(await idsOf(history)).to.deep.equal([]);
    expect(valueOf(await history.get('a'))).to.equal(undefined);
  });

  it('survives a new start', async () => {
    const name = newName();
    valueOf(await createIdbHistory({ name }).put(sampleHistoryEntry('a')));
    expect(await idsOf(createIdbHistory({ name }))).to.deep.equal(['a']);
  });

  it('writes an entry whole or not at all', async () => {
    const name = newName();
    const history = createIdbHistory({ name });
    const entry = sampleHistoryEntry('a');
    const unstorable = { ...entry, draft: { ...entry.draft, body: (() => undefined) as unknown as string } };
    const result = await history.put(unstorable);
    expect(result.ok).to.equal(false);
    expect(!result.ok && result.error).to.match(/\(DataCloneError\)$/);
    expect(await idsOf(history)).to.deep.equal([]);
    valueOf(await history.put(entry));
    expect(await idsOf(history)).to.deep.equal(['a']);
  });

  it('refuses an entry whose address is none, with a sentence', async () => {
    const entry = sampleHistoryEntry('a');
    const result = await newHistory().put({ ...entry, request: { ...entry.request, url: 'nowhere' } });
    expect(!result.ok && result.error).to.match(/^The browser could not reach the history: .+\(TypeError\)$/);
  });

  it('stores a body without the rest of the buffer that it is a view of', async () => {
    const name = newName();
    const history = createIdbHistory({ name });
    const body = new Uint8Array(1000).fill(7).subarray(10, 20);
    const entry = sampleHistoryEntry('a');
    valueOf(await history.put({ ...entry, request: { ...entry.request, body } }));
    const stored = valueOf(await history.get('a'))?.request.body;
    expect([stored?.length, stored?.buffer.byteLength]).to.deep.equal([10, 10]);
  });

  it('passes over records it cannot read, counts them and leaves them', async () => {
    const name = newName();
    let unreadable = 0;
    const history = createIdbHistory({ name, onUnreadable: (count) => (unreadable = count) });
    for (const id of ['a', 'd', 'e']) valueOf(await history.put(sampleHistoryEntry(id)));
    const raw = await openRaw(name);
    const transaction = raw.transaction(['exchange-heads', 'exchanges'], 'readwrite');
    transaction.objectStore('exchange-heads').put({ version: 2, id: 'b' }, 'b');
    transaction.objectStore('exchange-heads').put('garbage', 'c');
    transaction.objectStore('exchanges').put({ version: 2, id: 'b' }, 'b');
    await new Promise((resolve) => (transaction.oncomplete = resolve));
    expect(await idsOf(history, 3)).to.deep.equal(['e', 'd', 'a']);
    expect(unreadable).to.equal(2);
    expect(await history.get('b')).to.deep.equal({
      ok: false,
      error: 'This entry was written by another version of the console, or is damaged; it is left as it is.',
    });
    const left = raw.transaction('exchange-heads').objectStore('exchange-heads').count();
    await new Promise((resolve) => (left.onsuccess = resolve));
    expect(left.result).to.equal(5);
    raw.close();
  });

  it('opens a lost handle again and runs the same transaction once more', async () => {
    const history = newHistory();
    valueOf(await history.put(sampleHistoryEntry('a')));
    const restore = loseHandle(1);
    const result = await history.put(sampleHistoryEntry('b'));
    expect(restore()).to.equal(1);
    valueOf(result);
    expect(await idsOf(history)).to.deep.equal(['b', 'a']);
  });

  it('gives up after the second loss, and says so', async () => {
    const history = newHistory();
    const restore = loseHandle(9);
    const result = await history.put(sampleHistoryEntry('b'));
    expect(restore()).to.equal(2);
    expect(!result.ok && result.error).to.match(/lost its connection.*\(InvalidStateError\)$/);
    valueOf(await history.put(sampleHistoryEntry('b')));
  });

  it('lets another tab delete the database, and starts anew', async () => {
    const name = newName();
    const history = createIdbHistory({ name });
    valueOf(await history.put(sampleHistoryEntry('a')));
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.deleteDatabase(name);
      request.onsuccess = () => {
        resolve();
      };
      request.onblocked = () => {
        reject(new Error('The history holds its database open'));
      };
    });
    expect(await idsOf(history)).to.deep.equal([]);
    valueOf(await history.put(sampleHistoryEntry('b')));
    expect(await idsOf(history)).to.deep.equal(['b']);
  });

  it('lets a newer console upgrade, touches nothing after that, and says to reload', async () => {
    const name = newName();
    const history = createIdbHistory({ name });
    valueOf(await history.put(sampleHistoryEntry('a')));
    const newer = await openRaw(name, 3);
    const result = await history.put(sampleHistoryEntry('b'));
    expect(!result.ok && result.error).to.match(/newer version.*reload.*\(VersionError\)$/);
    const kept = newer.transaction('exchanges').objectStore('exchanges').getAllKeys();
    await new Promise((resolve) => (kept.onsuccess = resolve));
    expect(kept.result).to.deep.equal(['a']);
    newer.close();
  });

  it('tells other tabs of every change, and not the tab that made it', async () => {
    const name = newName();
    const here = createIdbHistory({ name });
    const there = createIdbHistory({ name });
    const told: string[] = [];
    here.onChangedElsewhere(() => told.push('here'));
    const stop = there.onChangedElsewhere(() => told.push('there'));
    const silence = () => new Promise((resolve) => setTimeout(resolve, 50));
    valueOf(await here.put(sampleHistoryEntry('a')));
    valueOf(await here.remove('a'));
    valueOf(await here.clear());
    await silence();
    expect(told).to.deep.equal(['there', 'there', 'there']);
    stop();
    valueOf(await here.put(sampleHistoryEntry('a')));
    await silence();
    expect(told.length).to.equal(3);
  });

  it('loses nothing when two tabs write at once', async () => {
    const name = newName();
    const [one, other] = [createIdbHistory({ name }), createIdbHistory({ name })];
    const ids = Array.from({ length: 60 }, (_, index) => `id-${String(index).padStart(3, '0')}`);
    const results = await Promise.all(
      ids.map((id, index) => (index % 2 ? one : other).put(sampleHistoryEntry(id))),
    );
    expect(results.every((result) => result.ok)).to.equal(true);
    expect(await idsOf(one)).to.deep.equal([...ids].reverse());
  });

  it('asks for transactions that are on disk when they are done', async () => {
    const durabilities: (string | undefined)[] = [];
    const { heads } = openHistoryStores(newName());
    await heads('readwrite', ({ transaction }) => durabilities.push(transaction.durability));
    expect(durabilities).to.deep.equal(['strict']);
  });

  it('reads the newest records alike with and without getAllRecords', async () => {
    const name = newName();
    const history = createIdbHistory({ name });
    for (const id of ['a', 'b', 'c', 'd']) valueOf(await history.put(sampleHistoryEntry(id)));
    const { heads } = openHistoryStores(name);
    for (const [count, before] of [
      [2, undefined],
      [9, 'c'],
      [9, undefined],
      [4, undefined],
      [2, 'a'],
    ] as const) {
      const [fast, slow] = await Promise.all(
        [readNewest, readNewestByCursor].map((read) =>
          heads('readonly', (store) => read(store, count, before)),
        ),
      );
      const keys = (records: typeof fast) => records?.map(({ key, value }) => [key, value]);
      expect(keys(fast)).to.deep.equal(keys(slow));
    }
  });
});
