import type { HttpPort, Route } from '../../src/app/ports/http-port.ts';
import type { HttpRequest } from '../../src/domain/http/http-request.ts';
import type { Outcome } from '../../src/domain/http/outcome.ts';
import { millis } from '../../src/domain/time.ts';

/** One call of `send`, and the way to end it. */
export interface FakeSend {
  readonly id: string;
  readonly request: HttpRequest;
  readonly route: Route;
  finish(outcome: Outcome): void;
}

/** An HttpPort that keeps what is sent until the test says how it ends. Aborting cancels, as the port promises. */
export class FakeHttpPort implements HttpPort {
  readonly sends: FakeSend[] = [];

  send(id: string, request: HttpRequest, route: Route, signal: AbortSignal): Promise<Outcome> {
    return new Promise((resolve) => {
      this.sends.push({ id, request, route, finish: resolve });
      (signal as EventTarget & AbortSignal).addEventListener('abort', () => {
        resolve({ kind: 'cancelled', reached: 'sent, outcome unknown', timings: { end: millis(1) } });
      });
    });
  }

  /** The newest send. */
  get last(): FakeSend {
    const last = this.sends.at(-1);
    if (last === undefined) throw new Error('Nothing was sent');
    return last;
  }
}

/** An answer with a JSON body. */
export function answered(status: number, body: unknown): Outcome {
  return {
    kind: 'answered',
    timings: { end: millis(34) },
    response: {
      status,
      statusText: status === 200 ? 'OK' : '',
      headers: [['Content-Type', 'application/json']],
      headersAre: 'as received',
      body: new TextEncoder().encode(JSON.stringify(body)),
    },
  };
}
