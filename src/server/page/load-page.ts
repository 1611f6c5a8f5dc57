import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { mediaType } from './media-type.ts';
import type { Coding, PageFile, PageFiles } from './page-file.ts';

const endings: ReadonlyMap<Coding, string> = new Map([
  ['br', '.br'],
  ['gzip', '.gz'],
]);

/** The bundler's names: `assets/index-CqV1bX9s.js`. */
const hashedName = /^assets\/.*-[A-Za-z0-9_-]{8}\.[a-z0-9]+$/;

/**
 * Reads the built page into memory. After this no request leads to the file system, so that none can climb out of the
 * folder.
 *
 * @param folder absolute; empty when it does not exist
 */
export function loadPage(folder: string): PageFiles {
  const names = listFiles(folder);
  const present = new Set(names);
  const files = new Map<string, PageFile>();
  for (const name of names) {
    if (isCompressedCopy(name, present)) continue;
    files.set(`/${name}`, readPageFile(folder, name, present));
  }
  const start = files.get('/index.html');
  if (start !== undefined) files.set('/', start);
  return files;
}

function listFiles(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).split(sep).join('/'))
      .map((name) => name.replace(/^\/+/, ''));
  } catch {
    return [];
  }
}

function isCompressedCopy(name: string, present: ReadonlySet<string>): boolean {
  return [...endings.values()].some(
    (ending) => name.endsWith(ending) && present.has(name.slice(0, -ending.length)),
  );
}

function readPageFile(folder: string, name: string, present: ReadonlySet<string>): PageFile {
  const bytes = readBytes(join(folder, name));
  const copies = [...endings].filter(([, ending]) => present.has(name + ending));
  return {
    type: mediaType(name),
    isHashed: hashedName.test(name),
    etag: createHash('sha256').update(bytes).digest('base64url').slice(0, 22),
    bytes,
    compressed: new Map(copies.map(([coding, ending]) => [coding, readBytes(join(folder, name + ending))])),
  };
}

function readBytes(file: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(file));
}
