import { openSync, readSync } from './opfs-platform.ts';
import type { OpenFile, SealedFile, SegmentFolder } from './segment-folder.ts';

const ending = '.frames';

/** A recording's folder in the browser's private files (OPFS). */
export function createOpfsFolder(folder: FileSystemDirectoryHandle): SegmentFolder {
  return {
    async create(first) {
      const file = await folder.getFileHandle(fileName(first), { create: true });
      return openForWriting(file);
    },
    async list() {
      const found: { first: number; file: SealedFile }[] = [];
      for await (const [name, handle] of folder.entries()) {
        const first = numberOf(name);
        if (first !== undefined && handle instanceof FileSystemFileHandle) {
          found.push({ first, file: sealed(await handle.getFile()) });
        }
      }
      return found.sort((one, other) => one.first - other.first);
    },
    remove: (first) => folder.removeEntry(fileName(first)),
  };
}

async function openForWriting(file: FileSystemFileHandle): Promise<OpenFile> {
  const handle = await openSync(file);
  // What a crash left here is no whole frame.
  handle.truncate(0);
  let size = 0;
  return {
    append(bytes) {
      const written = handle.write(bytes, { at: size });
      if (written < bytes.length) {
        // So that what the next one reads ends with a whole batch.
        handle.truncate(size);
        throw new DOMException('The disk took only a part.', 'QuotaExceededError');
      }
      size += written;
    },
    async seal() {
      handle.close();
      return sealed(await file.getFile());
    },
  };
}

/** A `File` costs no open handle, so that a recording of thousands of segments can be read. */
function sealed(file: File): SealedFile {
  return { size: file.size, read: () => new Uint8Array(readSync(file)) };
}

/** Padded, so that names sort as numbers do. */
function fileName(first: number): string {
  return `${String(first).padStart(12, '0')}${ending}`;
}

function numberOf(name: string): number | undefined {
  const digits = name.endsWith(ending) ? name.slice(0, -ending.length) : '';
  return /^\d{12,}$/.test(digits) ? Number(digits) : undefined;
}
