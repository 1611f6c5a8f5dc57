/*
 * A recording belongs to whoever holds the Web Lock of its name: the worker that writes it, or whoever reads or deletes
 * it. The browser takes the lock away when the tab is gone, however it went.
 */

const prefix = 'ccs-recording.';

/** How long a lock is waited for: after a reload the worker of the page before is still being ended. */
const patience = 2000;

/** How a lock is asked for. */
export interface LockWish {
  /** Milliseconds to wait for it. */
  readonly wait?: number | undefined;
  /** Together with others who want it shared: nobody writes or deletes meanwhile. */
  readonly shared?: boolean;
}

/** Takes the recording; resolves with what gives it back, or undefined while another holds it. */
export function takeRecording(
  id: string,
  { wait = patience, shared = false }: LockWish = {},
): Promise<(() => void) | undefined> {
  return new Promise((resolve, reject) => {
    const hold = (): Promise<void> =>
      new Promise((release) => {
        resolve(release);
      });
    const options = { signal: AbortSignal.timeout(wait), mode: shared ? 'shared' : 'exclusive' } as const;
    navigator.locks.request(prefix + id, options, hold).catch((cause: unknown) => {
      if (cause instanceof DOMException && cause.name === 'TimeoutError') resolve(undefined);
      else reject(cause instanceof Error ? cause : new Error(String(cause)));
    });
  });
}

/** The recordings that somebody holds now, in any tab. */
export interface HeldRecordings {
  /** Ids of those that are written. */
  readonly written: ReadonlySet<string>;
  /** Ids of those that are written or looked at. */
  readonly all: ReadonlySet<string>;
}

/** Who holds what at this moment. */
export async function heldRecordings(): Promise<HeldRecordings> {
  const { held = [] } = await navigator.locks.query();
  const ours = held.flatMap(({ name = '', mode }) =>
    name.startsWith(prefix) ? [{ id: name.slice(prefix.length), mode }] : [],
  );
  const idsOf = (locks: typeof ours) => new Set(locks.map(({ id }) => id));
  return { written: idsOf(ours.filter(({ mode }) => mode === 'exclusive')), all: idsOf(ours) };
}
