import type { Exchange } from '../../src/app/state/app-state.ts';
import type { Header } from '../../src/domain/http/header.ts';
import type { HttpResponse, Outcome } from '../../src/domain/http/outcome.ts';
import { millis, timestamp } from '../../src/domain/time.ts';

const encoder = new TextEncoder();

/** An answer with this body, JSON unless the headers say otherwise. */
export function responseOf(
  status: number,
  body: string | Uint8Array<ArrayBuffer>,
  headers: readonly Header[] = [['Content-Type', 'application/json']],
): HttpResponse {
  return {
    status,
    statusText: '',
    headers,
    headersAre: 'as received',
    body: typeof body === 'string' ? encoder.encode(body) : body,
  };
}

/** An outcome that is an answer after 34 ms. */
export function answered(response: HttpResponse): Outcome {
  return { kind: 'answered', response, timings: { firstByte: millis(31), end: millis(34) } };
}

/** An exchange with the built-in CCS that ended so; 4.3 List All Tenants unless told. */
export function exchangeOf(result: Exchange['result'], overrides: Partial<Exchange> = {}): Exchange {
  return {
    id: '1',
    section: '4.3',
    startedAt: timestamp(Date.UTC(2026, 10, 23, 10, 1, 2)),
    request: {
      method: 'GET',
      url: 'http://127.0.0.1:4280/6/v2/api/tenants',
      headers: [['Authorization', 'Bearer «token»']],
    },
    route: 'direct',
    target: 'Built-in CCS',
    result,
    stored: { kind: 'yes' },
    ...overrides,
  };
}
