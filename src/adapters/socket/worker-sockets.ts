import type { SocketNotices, SocketPort, SocketsPort } from '../../app/ports/socket-port.ts';
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
  }

  listen(notices: (feed: FeedId) => SocketNotices): void {
    this.#notices = notices;
  }

  of(feed: FeedId): SocketPort {
    const known = this.#ports.get(feed);
    if (known !== undefined) return known;
    const port = new WorkerSocketPort(this.#options, {
      signal: (signal) => this.#notices?.(feed).signal(signal),
      counts: (counts) => this.#notices?.(feed).counts(counts),
    });
    this.#ports.set(feed, port);
    return port;
  }

  release(feed: FeedId): void {
    this.#ports.get(feed)?.end();
    this.#ports.delete(feed);
  }
}
