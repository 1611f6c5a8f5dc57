import { createWorker } from '../../../../src/adapters/workers/create-worker.ts';
import { WorkerSocketPort } from '../../../../src/adapters/socket/worker-socket-port.ts';
import type { RecordingState, SessionTally } from '../../../../src/domain/socket/recording-state.ts';
import type { FeedCounts, SocketPort } from '../../../../src/app/ports/socket-port.ts';
import type { SessionSignal } from '../../../../src/domain/socket/session.ts';
import { sampleSocketDocument } from '../../../support/sample-socket-document.ts';

/** What the tests reach from outside as `bench`. */
export interface Bench {
  readonly port: SocketPort;
  readonly signals: SessionSignal[];
  readonly counts: FeedCounts[];
  readonly recordings: RecordingState[];
  /** One for each signal. */
  readonly tallies: SessionTally[];
  /** Directives of the content security policy that something ran against. */
  readonly violations: string[];
  readonly createWorker: typeof createWorker;
}

const [signals, counts, recordings]: [SessionSignal[], FeedCounts[], RecordingState[]] = [[], [], []];
const tallies: SessionTally[] = [];
const port = new WorkerSocketPort(
  {
    loadDocument: () => Promise.resolve(sampleSocketDocument),
    relaySecret: () => new URL(location.href).searchParams.get('secret') ?? undefined,
  },
  {
    signal(signal, tally) {
      signals.push(signal);
      tallies.push(tally);
    },
    counts: (latest) => counts.push(latest),
    recording: (state) => recordings.push(state),
    reconnectDue: () => undefined,
    repeating: () => undefined,
    replayed: () => undefined,
  },
);
const bench: Bench = { port, signals, counts, recordings, tallies, violations: [], createWorker };
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
  bench.violations.push(`${violatedDirective} ${blockedURI}`);
});
Object.assign(globalThis, { bench });
