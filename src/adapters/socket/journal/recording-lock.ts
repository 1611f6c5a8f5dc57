/*
 * A recording belongs to whoever holds the Web Lock of its name: the worker that writes it, or whoever reads or deletes
 * it. The browser takes the lock away when the tab is gone, however it went.
 */

const prefix = 'ccs-recording.';

/** How long a lock is waited for: after a reload the worker of the page before is still being ended. */
const patience = 2000;

/** Takes the recording; resolves with what gives it back, or undefined while another holds it. */
export async function takeRecording(id: string, wait = patience): Promise<(() => void) | undefined> {
  const now = await takeNow(id);
  return now === undefined && wait > 0 ? takeWithin(id, wait) : now;
}

function takeNow(id: string): Promise<(() => void) | undefined> {
  return new Promise((resolve, reject) => {
    const hold = (lock: Lock | null): Promise<void> | undefined => {
      if (lock === null) {
        resolve(undefined);
        return undefined;
      }
      return new Promise((release) => {
        resolve(release);
      });
    };
    navigator.locks.request(prefix + id, { ifAvailable: true }, hold).catch(reject);
  });
}

function takeWithin(id: string, wait: number): Promise<(() => void) | undefined> {
  return new Promise((resolve, reject) => {
    const hold = (): Promise<void> =>
      new Promise((release) => {
        resolve(release);
      });
    navigator.locks
      .request(prefix + id, { signal: AbortSignal.timeout(wait) }, hold)
      .catch((cause: unknown) => {
        if (cause instanceof DOMException && cause.name === 'TimeoutError') resolve(undefined);
        else reject(cause instanceof Error ? cause : new Error(String(cause)));
      });
  });
}

/** Ids of the recordings that somebody holds now, in any tab. */
export async function heldRecordings(): Promise<ReadonlySet<string>> {
  const { held = [] } = await navigator.locks.query();
  const names = held.map(({ name = '' }) => name).filter((name) => name.startsWith(prefix));
  return new Set(names.map((name) => name.slice(prefix.length)));
}
