import { blockedUpgrade } from './history-stores.ts';

/**
 * Why the history could not be read or written, as one sentence for the user with the platform's name for it. Never
 * empty, though the platform's own text often is (QuotaExceededError).
 */
export function describeStorageFailure(cause: unknown): string {
  const name = nameOf(cause);
  return `${sentenceFor(name, cause)} (${name})`;
}

function sentenceFor(name: string, cause: unknown): string {
  switch (name) {
    case 'QuotaExceededError':
      return 'The storage that this browser gives the console is full: delete history entries, or free space on the disk.';
    case 'VersionError':
      return 'The history was written by a newer version of the console: reload the page to get that version.';
    case blockedUpgrade:
      return 'Another tab holds an older history open: close the other tabs of the console.';
    case 'SecurityError':
    case 'NotAllowedError':
    case 'ReferenceError':
      return 'This browser keeps no history here: its storage is blocked, or the window is private.';
    case 'InvalidStateError':
    case 'AbortError':
      return 'The browser lost its connection to the history twice: try again, or reload the page.';
    default:
      return `The browser could not reach the history: ${messageOf(cause) || 'it does not say why.'}`;
  }
}

function nameOf(cause: unknown): string {
  return cause instanceof Error ? cause.name : 'unknown error';
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message.trim() : String(cause);
}
