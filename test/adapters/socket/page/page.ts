import { createWorker } from '../../../../src/adapters/workers/create-worker.ts';
import { WorkerSocketPort } from '../../../../src/adapters/socket/worker-socket-port.ts';
import type { FeedCounts, SocketPort } from '../../../../src/app/ports/socket-port.ts';
import type { SessionSignal } from '../../../../src/domain/socket/session.ts';
import { sampleSocketDocument } from '../../../support/sample-socket-document.ts';

/** What the tests reach from outside as `bench`. */
export interface Bench {
  readonly port: SocketPort;
  readonly signals: SessionSignal[];
  readonly counts: FeedCounts[];
  /** Directives of the content security policy that something ran against. */
  readonly violations: string[];
  readonly createWorker: typeof createWorker;
}

const [signals, counts]: [SessionSignal[], FeedCounts[]] = [[], []];
const port = new WorkerSocketPort(
  {
    loadDocument: () => Promise.resolve(sampleSocketDocument),
    relaySecret: () => new URL(location.href).searchParams.get('secret') ?? undefined,
  },
  {
    signal: (signal) => signals.push(signal),
    counts: (latest) => counts.push(latest),
    reconnectDue: () => undefined,
    repeating: () => undefined,
    replayed: () => undefined,
  },
);
const bench: Bench = { port, signals, counts, violations: [], createWorker };
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
  bench.violations.push(`${violatedDirective} ${blockedURI}`);
});
Object.assign(globalThis, { bench });
