import type { Millis } from '../time.ts';
import type { Header } from './header.ts';

/** Who failed, seen from the user: the page's browser, the console's own server, or the API behind it. */
export type Culprit = 'browser' | 'console server' | 'API';

/** Why a send did not end well. */
export interface Failure {
  readonly who: Culprit;
  /** What happened, in plain words; one sentence. */
  readonly what: string;
  /** The raw code or text of the platform, e.g. `ECONNREFUSED`. */
  readonly code: string;
  /** What the user can do next; one sentence. */
  readonly next: string;
}

/** What came back. */
export interface HttpResponse {
  readonly status: number;
  /** The reason phrase as received; empty where none was sent or the browser hides it. */
  readonly statusText: string;
  readonly headers: readonly Header[];
  /** `as received`: order, spelling and repetition are the server's. `as the browser shows them`: lower-cased, joined, some hidden. */
  readonly headersAre: 'as received' | 'as the browser shows them';
  /** The body's bytes as they came; through the relay still content-encoded. */
  readonly body: Uint8Array<ArrayBuffer>;
}

/** The moments of a send that are known, as lengths of time since it left the page. */
export interface Timings {
  readonly firstByte?: Millis;
  readonly end: Millis;
}

/** How a send ended. Source of the five kinds: what can be known about delivery. */
export type Outcome =
  | { readonly kind: 'answered'; readonly response: HttpResponse; readonly timings: Timings }
  | {
      readonly kind: 'answered but incomplete';
      readonly response: HttpResponse;
      readonly failure: Failure;
      readonly timings: Timings;
    }
  | { readonly kind: 'sent, outcome unknown'; readonly failure: Failure; readonly timings: Timings }
  | { readonly kind: 'not sent'; readonly failure: Failure; readonly timings: Timings }
  | {
      readonly kind: 'cancelled';
      /** Whether the request may have reached the API before the user stopped it. */
      readonly reached: 'not sent' | 'sent, outcome unknown';
      readonly timings: Timings;
    };
