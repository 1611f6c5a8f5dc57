import type { BuiltInSettings, BuiltInState } from '../../src/domain/built-in/built-in-state.ts';
import type {
  SimulatedRequest,
  SimulatedResponse,
  SimulatedSocket,
  Simulator,
  SocketSink,
} from '../../src/simulator/simulator.ts';
import { builtInState } from './built-in-state.ts';

/** One socket of a `TinySimulator`, with what came in on it. */
export interface TinySocket extends SimulatedSocket {
  readonly sink: SocketSink;
  readonly received: (string | Uint8Array)[];
  isClosed: boolean;
}

/** A simulator that keeps what it is asked, and answers what the test says. */
export class TinySimulator implements Simulator {
  readonly requests: SimulatedRequest[] = [];
  readonly sockets: TinySocket[] = [];
  ticks = 0;
  restarts = 0;
  settings: BuiltInSettings = builtInState.settings;
  /** The next answers. */
  answer: SimulatedResponse = {
    status: 200,
    headers: [['Content-Type', 'application/json']],
    body: new TextEncoder().encode('{"success":true}'),
    delivery: { kind: 'plain' },
  };
  onTick: () => void = () => undefined;

  handle(request: SimulatedRequest): SimulatedResponse {
    this.requests.push(request);
    return this.answer;
  }

  open(sink: SocketSink): SimulatedSocket {
    const socket: TinySocket = {
      sink,
      received: [],
      isClosed: false,
      text(frame) {
        this.received.push(frame);
      },
      binary(frame) {
        this.received.push(frame);
      },
      closed() {
        this.isClosed = true;
      },
    };
    this.sockets.push(socket);
    return socket;
  }

  tick(): void {
    this.ticks += 1;
    this.onTick();
  }

  state(): BuiltInState {
    return { ...builtInState, settings: this.settings };
  }

  configure(settings: BuiltInSettings): void {
    this.settings = settings;
  }

  restart(): void {
    this.restarts += 1;
  }
}
