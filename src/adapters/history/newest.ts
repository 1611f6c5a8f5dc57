import { promisifyRequest } from 'idb-keyval';

/** A record of a store with text keys. */
export interface StoredRecord {
  readonly key: IDBValidKey;
  readonly value: unknown;
}

/** Reads up to `count` records of `store` with keys below `before`, the greatest key first. */
export type ReadNewest = (
  store: IDBObjectStore,
  count: number,
  before?: IDBValidKey,
) => Promise<readonly StoredRecord[]>;

/** One request for all records; Chromium has it (IndexedDB 3.0, `getAllRecords`), others not yet. */
interface WithAllRecords {
  getAllRecords(options: {
    readonly query: IDBKeyRange | null;
    readonly count: number;
    readonly direction: 'prev';
  }): IDBRequest<readonly StoredRecord[]>;
}

/** The fastest way that the browser has. */
export const readNewest: ReadNewest = async (store, count, before) => {
  // To the platform a count of 0 means all.
  if (count < 1) return [];
  return hasAllRecords(store)
    ? promisifyRequest(store.getAllRecords({ query: below(before), count, direction: 'prev' }))
    : readNewestByCursor(store, count, before);
};

/** Works in every browser; `count` is at least 1. */
export const readNewestByCursor: ReadNewest = (store, count, before) =>
  new Promise((resolve, reject) => {
    const records: StoredRecord[] = [];
    const request = store.openCursor(below(before), 'prev');
    request.onerror = () => {
      reject(request.error ?? new DOMException('The cursor failed.', 'UnknownError'));
    };
    request.onsuccess = () => {
      const cursor = request.result;
      if (cursor !== null) records.push({ key: cursor.key, value: cursor.value as unknown });
      if (cursor === null || records.length === count) resolve(records);
      else cursor.continue();
    };
  });

function below(before: IDBValidKey | undefined): IDBKeyRange | null {
  return before === undefined ? null : IDBKeyRange.upperBound(before, true);
}

function hasAllRecords(store: IDBObjectStore): store is IDBObjectStore & WithAllRecords {
  return 'getAllRecords' in store;
}
