/*
 * The part of the File System standard (WHATWG) that only dedicated workers have; TypeScript's DOM library has none of
 * it.
 */

/** `FileSystemSyncAccessHandle`: the only way to a private file that waits for nothing. Nobody else can open the file. */
export interface SyncAccessHandle {
  write(bytes: Uint8Array<ArrayBuffer>, options: { readonly at: number }): number;
  truncate(size: number): void;
  close(): void;
}

/** Opens a private file for writing. Rejects with `NoModificationAllowedError` while another has it open. */
export function openSync(file: FileSystemFileHandle): Promise<SyncAccessHandle> {
  return (file as unknown as WithSyncAccess).createSyncAccessHandle();
}

/** Reads a file or a part of one without waiting. Throws `NotFoundError` when it is gone. */
export function readSync(file: Blob): ArrayBuffer {
  const { FileReaderSync } = globalThis as unknown as WorkerGlobals;
  return new FileReaderSync().readAsArrayBuffer(file);
}

/** Whether this place (a dedicated worker in a secure context) has private files. */
export function hasPrivateFiles(): boolean {
  const { storage, locks } = navigator as Partial<Navigator>;
  return (
    storage?.getDirectory !== undefined &&
    locks !== undefined &&
    'FileReaderSync' in globalThis &&
    'createSyncAccessHandle' in FileSystemFileHandle.prototype
  );
}

interface WithSyncAccess {
  createSyncAccessHandle(): Promise<SyncAccessHandle>;
}

interface WorkerGlobals {
  readonly FileReaderSync: new () => { readAsArrayBuffer(file: Blob): ArrayBuffer };
}
