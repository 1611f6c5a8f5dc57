import type { JsonObject } from '../../domain/json.ts';
import type { Timestamp } from '../../domain/time.ts';
import type { SimulatedResponse } from '../simulator.ts';
import { formatHttpDate } from '../time/format-date-time.ts';

/** An answer before it is bytes. */
export interface Answer {
  readonly status: 200 | 400 | 401 | 500;
  readonly body: JsonObject;
}

/** The answer as it goes out. */
export function toResponse({ status, body }: Answer, now: Timestamp): SimulatedResponse {
  return responseOf(status, 'application/json', JSON.stringify(body), now);
}

/** A response with a text as its body. */
export function responseOf(status: number, type: string, text: string, now: Timestamp): SimulatedResponse {
  const body = new TextEncoder().encode(text);
  return {
    status,
    headers: [
      ['Content-Type', type],
      ['Date', formatHttpDate(now)],
      ['Content-Length', String(body.length)],
    ],
    body,
    delivery: { kind: 'plain' },
  };
}
