import type { UseStore } from 'idb-keyval';

/** The stores, as idb-keyval's functions take them; all are in every transaction. */
export interface HistoryStores {
  /** Heads of the entries by id: what the list shows. */
  readonly heads: UseStore;
  /** The entries whole by id. */
  readonly exchanges: UseStore;
  /** Entries of sessions by id. */
  readonly sessions: UseStore;
}

/** 1: heads and exchanges. 2: sessions too. */
const version = 2;
const headStore = 'exchange-heads';
const exchangeStore = 'exchanges';
const sessionStore = 'sessions';

/** Why a newer console's database cannot be opened by this one, and why its upgrade may have to wait. */
export const blockedUpgrade = 'BlockedUpgradeError';

/**
 * The stores of the database `name`. It is opened when first used. Every transaction is `strict` (on disk before it
 * counts as done). A handle that was lost, or closed for another tab's upgrade, is opened again and the same transaction
 * run once more, so a transaction must write the same when run twice.
 */
export function openHistoryStores(name: string): HistoryStores {
  let opened: Promise<IDBDatabase> | undefined;
  const forget = (): void => {
    opened = undefined;
  };
  const database = (): Promise<IDBDatabase> => {
    if (opened === undefined) {
      opened = open(name, forget);
      opened.catch(forget);
    }
    return opened;
  };
  const storeOf =
    (storeName: string): UseStore =>
    async (mode, act) => {
      const attempt = async () => run(await database(), storeName, mode, act);
      try {
        return await attempt();
      } catch (cause) {
        if (!isLostHandle(cause)) throw cause;
        forget();
        return attempt();
      }
    };
  return { heads: storeOf(headStore), exchanges: storeOf(exchangeStore), sessions: storeOf(sessionStore) };
}

/** The other store of the transaction that `heads` is in. */
export function exchangesBeside(heads: IDBObjectStore): IDBObjectStore {
  return heads.transaction.objectStore(exchangeStore);
}

/** The store of sessions in the transaction that `heads` is in. */
export function sessionsBeside(heads: IDBObjectStore): IDBObjectStore {
  return heads.transaction.objectStore(sessionStore);
}

/** Resolves when the transaction is on disk. Unlike idb-keyval's, it rejects with the reason for an abort. */
export function committed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => {
      resolve();
    };
    transaction.onabort = () => {
      reject(transaction.error ?? new DOMException('The transaction was aborted.', 'AbortError'));
    };
  });
}

function run<T>(
  database: IDBDatabase,
  storeName: string,
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => T | PromiseLike<T>,
): T | PromiseLike<T> {
  const transaction = database.transaction([headStore, exchangeStore, sessionStore], mode, {
    durability: 'strict',
  });
  try {
    return act(transaction.objectStore(storeName));
  } catch (cause) {
    // What was asked for before the exception must not be written alone.
    transaction.abort();
    throw cause;
  }
}

function open(name: string, onLost: () => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onupgradeneeded = ({ oldVersion }) => {
      if (oldVersion < 1) {
        request.result.createObjectStore(headStore);
        request.result.createObjectStore(exchangeStore);
      }
      if (oldVersion < 2) request.result.createObjectStore(sessionStore);
    };
    request.onblocked = () => {
      reject(new DOMException('Another tab holds the old database open.', blockedUpgrade));
    };
    request.onerror = () => {
      reject(request.error ?? new DOMException('The database could not be opened.', 'UnknownError'));
    };
    request.onsuccess = () => {
      const database = request.result;
      // Without this an open tab holds up the upgrade of a newer console, or the deletion, for ever.
      database.onversionchange = () => {
        database.close();
        onLost();
      };
      database.onclose = onLost;
      resolve(database);
    };
  });
}

/**
 * True for errors of a handle that is gone: closed under us, or its server died (WebKit says UnknownError). An abort
 * that is not our own is of that kind too.
 */
function isLostHandle(cause: unknown): boolean {
  return (
    cause instanceof DOMException && ['InvalidStateError', 'AbortError', 'UnknownError'].includes(cause.name)
  );
}
