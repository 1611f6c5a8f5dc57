import type { SocketNotices, SocketPort, SocketsPort } from '../../app/ports/socket-port.ts';
import type { SessionTally } from '../../domain/socket/recording-state.ts';
import type { FeedId } from '../../domain/socket/feed.ts';
import { WorkerSocketPort } from './worker-socket-port.ts';
import type { WorkerSocketOptions } from './worker-socket-port.ts';

/** Every feed's socket and log in a worker of its own. */
export function createWorkerSockets(options: WorkerSocketOptions): SocketsPort {
  return new WorkerSockets(options);
}

class WorkerSockets implements SocketsPort {
  readonly #options: WorkerSocketOptions;
  readonly #ports = new Map<FeedId, WorkerSocketPort>();
  #notices: ((feed: FeedId) => SocketNotices) | undefined;

  constructor(options: WorkerSocketOptions) {
    this.#options = options;
    onWake(() => {
      for (const port of this.#ports.values()) port.wake();
    });
    addEventListener('pagehide', () => {
      for (const port of this.#ports.values()) port.flush();
    });
  }

  listen(notices: (feed: FeedId) => SocketNotices): void {
    this.#notices = notices;
  }

  of(feed: FeedId): SocketPort {
    const known = this.#ports.get(feed);
    if (known !== undefined) return known;
    const port = new WorkerSocketPort(this.#options, {
      signal: (signal, tally) => this.#notices?.(feed).signal(signal, tally),
      counts: (counts) => this.#notices?.(feed).counts(counts),
      reconnectDue: () => this.#notices?.(feed).reconnectDue(),
      repeating: (repeating) => this.#notices?.(feed).repeating(repeating),
      replayed: (progress) => this.#notices?.(feed).replayed(progress),
      recording: (state) => this.#notices?.(feed).recording(state),
    });
    this.#ports.set(feed, port);
    return port;
  }

  async release(feed: FeedId): Promise<SessionTally | undefined> {
    const port = this.#ports.get(feed);
    this.#ports.delete(feed);
    return port?.end();
  }
}

/**
 * Calls back when timers may have stood still, or the network was away, and that is over: the page is seen again, is
 * thawed (`resume`), or is online.
 */
function onWake(wake: () => void): void {
  addEventListener('online', wake);
  document.addEventListener('resume', wake);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') wake();
  });
}
