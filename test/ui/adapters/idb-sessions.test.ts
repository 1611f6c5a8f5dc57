import { expect } from '@open-wc/testing';
import { createIdbHistory } from '../../../src/adapters/history/idb-history.ts';
import type { HistoryPort } from '../../../src/app/ports/history-port.ts';
import { summarise } from '../../../src/domain/history/history-entry.ts';
import type { Result } from '../../../src/domain/result.ts';
import { timestamp } from '../../../src/domain/time.ts';
import { sampleHistoryEntry } from '../../support/sample-history-entry.ts';
import { sampleSession } from '../../support/sample-session.ts';

const names: string[] = [];

/** A database that no other test has. */
function newName(): string {
  const name = `history-${crypto.randomUUID()}`;
  names.push(name);
  return name;
}

function valueOf<T>(result: Result<T, string>): T {
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

async function idsOf(history: HistoryPort): Promise<readonly string[]> {
  return valueOf(await history.list(100)).map(({ id }) => id);
}

/** Opens the database as another program would; `make` is called where it is a new one. */
function openRaw(
  name: string,
  version?: number,
  make?: (database: IDBDatabase) => void,
): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onupgradeneeded = () => make?.(request.result);
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('Could not be opened'));
    };
  });
}

describe('the sessions in IndexedDB', () => {
  after(() => {
    for (const name of names) indexedDB.deleteDatabase(name);
  });

  it('brings what the version before had stored along, and keeps sessions beside it', async () => {
    const name = newName();
    const before = await openRaw(name, 1, (database) => {
      const entry = sampleHistoryEntry('a');
      database.createObjectStore('exchange-heads').put({ version: 1, ...summarise(entry) }, 'a');
      database.createObjectStore('exchanges').put(entry, 'a');
    });
    before.close();
    const history = createIdbHistory({ name });
    expect(await idsOf(history)).to.deep.equal(['a']);
    expect(valueOf(await history.get('a'))?.target).to.equal(sampleHistoryEntry('a').target);
    valueOf(await history.putSession(sampleSession('b')));
    expect(valueOf(await history.listSessions(9))).to.deep.equal([sampleSession('b')]);
    expect(await idsOf(history)).to.deep.equal(['a']);
  });

  it('keeps sessions: replaced, newest first, in pages, removed, and cleared with the exchanges', async () => {
    const history = createIdbHistory({ name: newName() });
    for (const id of ['a', 'c', 'b']) valueOf(await history.putSession(sampleSession(id)));
    const ended = sampleSession('b', {
      end: { kind: 'closed', at: timestamp(9), code: 1001, reason: 'bye', by: 'server' },
    });
    valueOf(await history.putSession(ended));
    const ids = async (count: number, before?: string) =>
      valueOf(await history.listSessions(count, before)).map(({ id }) => id);
    expect(await ids(9)).to.deep.equal(['c', 'b', 'a']);
    expect(valueOf(await history.listSessions(1, 'c'))).to.deep.equal([ended]);
    valueOf(await history.removeSession('c'));
    expect(await ids(9)).to.deep.equal(['b', 'a']);
    valueOf(await history.put(sampleHistoryEntry('x')));
    valueOf(await history.clear());
    expect([await ids(9), await idsOf(history)]).to.deep.equal([[], []]);
  });

  it('passes sessions over that another version wrote, counts and keeps them', async () => {
    const name = newName();
    const unreadable: number[] = [];
    const history = createIdbHistory({ name, onUnreadable: (count) => unreadable.push(count) });
    valueOf(await history.putSession(sampleSession('a')));
    const raw = await openRaw(name);
    const transaction = raw.transaction('sessions', 'readwrite');
    transaction.objectStore('sessions').put({ ...sampleSession('b'), version: 2 }, 'b');
    await new Promise((resolve) => (transaction.oncomplete = resolve));
    raw.close();
    expect(valueOf(await history.listSessions(9)).map(({ id }) => id)).to.deep.equal(['a']);
    expect(unreadable).to.deep.equal([1]);
  });
});
