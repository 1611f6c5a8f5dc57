import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readRequests } from '../../src/server/build/read-requests.ts';

/** The endpoint documents of this project. */
export const requestsFolder = join(import.meta.dirname, '../../requests');

/** A copy of `requests/` to plant mistakes in; removed by `remove`. */
export interface RequestsCopy {
  readonly folder: string;
  /** Replaces `from`, which must be there, in one file. */
  readonly change: (file: string, from: string | RegExp, to: string) => void;
  readonly read: (file: string) => string;
  readonly write: (file: string, text: string) => void;
  readonly remove: () => void;
}

/** Copies `requests/` to a temporary folder; of the endpoint documents only those in `keep`, if it is given. */
export function copyRequests(keep?: readonly string[]): RequestsCopy {
  const folder = mkdtempSync(join(tmpdir(), 'ccs-requests-'));
  cpSync(requestsFolder, folder, {
    recursive: true,
    filter: (file) =>
      keep === undefined || !/[\\/]4\.\d+-/.test(file) || keep.some((kept) => file.endsWith(kept)),
  });
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
  const write = (file: string, text: string): void => {
    writeFileSync(join(folder, file), text);
  };
  return {
    folder,
    read,
    write,
    change(file, from, to) {
      const before = read(file);
      const after = before.replace(from, () => to);
      if (after === before) throw new Error(`${file} has no ${String(from)}`);
      write(file, after);
    },
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  };
}

/** The mistakes that reading the documents in `keep` finds after `change`, as file, pointer and message. */
export function mistakesAfter(
  keep: readonly string[],
  change: (copy: RequestsCopy) => void,
): readonly string[] {
  const copy = copyRequests(keep);
  try {
    change(copy);
    const requests = readRequests(copy.folder);
    if (requests.ok) return [];
    return requests.error.map(({ file, pointer, message }) => `${file} ${pointer} ${message}`);
  } finally {
    copy.remove();
  }
}
