import { SlowDiskError } from './frame-journal.ts';

/**
 * Why frames cannot be written to disk, as one sentence for the user with the platform's name for it. Never empty, though
 * the platform's own text often is (QuotaExceededError).
 */
export function describeDiskFailure(cause: unknown): string {
  const name = cause instanceof Error ? cause.name : 'unknown error';
  return `${sentenceFor(name, cause)} (${name})`;
}

function sentenceFor(name: string, cause: unknown): string {
  switch (name) {
    case 'QuotaExceededError':
      return 'The storage that this browser gives the console is full: delete sessions in History, or free space on the disk.';
    case 'SecurityError':
    case 'NotAllowedError':
      return 'This browser keeps no files for the console: its storage is blocked, or the window is private.';
    case 'NoModificationAllowedError':
      return 'Another tab has the file open.';
    case 'NotFoundError':
      return 'The file is gone: the browser’s data for this site was deleted.';
    case SlowDiskError.name:
      return 'The disk takes the frames more slowly than they come.';
    default:
      return `The browser could not use its storage: ${messageOf(cause) || 'it does not say why.'}`;
  }
}

/** Where the platform has no private files, or not all that is needed of them. */
export const noPrivateFiles =
  'This browser has no private files for the console here: it is too old, or the page does not come from https or from this machine.';

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message.trim() : String(cause);
}
