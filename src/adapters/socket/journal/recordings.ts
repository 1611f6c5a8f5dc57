import { heldRecordings, takeRecording } from './recording-lock.ts';

/** Where recordings are in the browser's private files (OPFS): a folder for each, named by its id. */
const defaultRoot = 'ccs-recordings';

/** Milliseconds in which a lock that was given back arrives with the others. */
const giveBack = 250;

/** A recording that nobody holds. */
interface RestingRecording {
  readonly id: string;
  /** Bytes of its files. */
  readonly size: number;
}

/** How much of what is not being written stays on disk. */
export interface Retention {
  readonly recordings: number;
  readonly bytes: number;
}

/** The newest 20, and no more than 2 GB together. */
const defaultRetention: Retention = { recordings: 20, bytes: 2 * 1024 ** 3 };

/** The recordings of this browser. In the page as well as in a worker; every method rejects where the platform does. */
export class Recordings {
  readonly #root: string;

  constructor(root = defaultRoot) {
    this.#root = root;
  }

  /** The folder of the recording `id`, made where it is not there. */
  async folder(id: string): Promise<FileSystemDirectoryHandle> {
    return (await this.#all()).getDirectoryHandle(id, { create: true });
  }

  async has(id: string): Promise<boolean> {
    return (await this.#ids()).includes(id);
  }

  /** Deletes it, unless somebody holds it. */
  async remove(id: string): Promise<'removed' | 'held'> {
    const release = await takeRecording(id, { wait: giveBack });
    if (release === undefined) return 'held';
    try {
      if (await this.has(id)) await (await this.#all()).removeEntry(id, { recursive: true });
      return 'removed';
    } finally {
      release();
    }
  }

  /** Deletes the oldest recordings that nobody holds, until the others are within `keep`. Ids sort by age. */
  async tidy(keep: Retention = defaultRetention): Promise<void> {
    let [count, bytes] = [0, 0];
    for (const { id, size } of await this.#resting()) {
      count++;
      bytes += size;
      if (count > keep.recordings || bytes > keep.bytes) await this.remove(id);
    }
  }

  /** The newest first. */
  async #resting(): Promise<readonly RestingRecording[]> {
    const held = await heldRecordings();
    const ids = (await this.#ids()).filter((id) => !held.all.has(id)).sort();
    return Promise.all(ids.reverse().map(async (id) => ({ id, size: await sizeOf(await this.folder(id)) })));
  }

  async #ids(): Promise<readonly string[]> {
    const ids: string[] = [];
    for await (const [name, handle] of (await this.#all()).entries()) {
      if (handle.kind === 'directory') ids.push(name);
    }
    return ids;
  }

  async #all(): Promise<FileSystemDirectoryHandle> {
    const root = await navigator.storage.getDirectory();
    return root.getDirectoryHandle(this.#root, { create: true });
  }
}

async function sizeOf(folder: FileSystemDirectoryHandle): Promise<number> {
  let size = 0;
  for await (const [, handle] of folder.entries()) {
    if (handle instanceof FileSystemFileHandle) size += (await handle.getFile()).size;
  }
  return size;
}
