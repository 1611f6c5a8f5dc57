import { createWorker } from '../../../../src/adapters/workers/create-worker.ts';
import { createWorkerSocketPort } from '../../../../src/adapters/socket/worker-socket-port.ts';
import type { LogCounts, SocketPort } from '../../../../src/app/ports/socket-port.ts';
import type { SessionSignal } from '../../../../src/domain/socket/session.ts';
import { sampleSocketDocument } from '../../../support/sample-socket-document.ts';

/** What the tests reach from outside as `bench`. */
export interface Bench {
  readonly port: SocketPort;
  readonly signals: SessionSignal[];
  readonly counts: LogCounts[];
  /** Directives of the content security policy that something ran against. */
  readonly violations: string[];
  readonly createWorker: typeof createWorker;
}

const port = createWorkerSocketPort({
  loadDocument: () => Promise.resolve(sampleSocketDocument),
  relaySecret: () => new URL(location.href).searchParams.get('secret') ?? undefined,
});
const bench: Bench = { port, signals: [], counts: [], violations: [], createWorker };
port.listen({
  signal: (signal) => bench.signals.push(signal),
  counts: (counts) => bench.counts.push(counts),
});
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
  bench.violations.push(`${violatedDirective} ${blockedURI}`);
});
Object.assign(globalThis, { bench });
