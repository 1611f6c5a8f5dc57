import { assertNever } from '../../domain/assert-never.ts';
import type { Failure, HttpResponse, Outcome } from '../../domain/http/outcome.ts';
import { ok } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import type { Millis } from '../../domain/time.ts';
import type { Frame } from '../../relay/frame.ts';
import { parseRelayEnd, parseRelayResponse } from '../../relay/http-protocol.ts';
import type { RelayEnd, RelayResponse } from '../../relay/http-protocol.ts';
import { parseRelayError, relayCodes } from '../../relay/relay-error.ts';
import type { RelayError } from '../../relay/relay-error.ts';
import { ByteCollector } from './byte-collector.ts';
import { describeRelayError } from './describe-relay-error.ts';
import { howFar } from './short-body.ts';

/** What the relay has told of one send so far, and the outcome that follows from it. */
export class RelayedAnswer {
  readonly #url: string;
  readonly #elapsed: () => Millis;
  readonly #bytes = new ByteCollector();
  /** `asked`: nothing heard yet. `taken`: the relay has it, and has not begun to send it. */
  #stage: 'asked' | 'taken' | 'sent' = 'asked';
  #head: { readonly response: RelayResponse; readonly at: Millis } | undefined;
  #end: RelayEnd | undefined;
  #error: RelayError | undefined;

  /** @param elapsed the time since the request left the page */
  constructor(url: string, elapsed: () => Millis) {
    this.#url = url;
    this.#elapsed = elapsed;
  }

  /** The relay has begun its reply. */
  begin(): void {
    this.#stage = 'taken';
  }

  /** Takes the next frame in, or says why it makes no sense. */
  take({ kind, payload }: Frame): Result<void, string> {
    switch (kind) {
      case 'sent':
        this.#stage = 'sent';
        return ok(undefined);
      case 'body':
        this.#bytes.add(payload);
        return ok(undefined);
      case 'response':
        return keep(
          parseRelayResponse(payload),
          (response) => (this.#head = { response, at: this.#elapsed() }),
        );
      case 'end':
        return keep(parseRelayEnd(payload), (end) => (this.#end = end));
      case 'error':
        return keep(parseRelayError(payload), (error) => (this.#error = error));
      case 'request':
        return { ok: false, error: 'The relay sent a request.' };
      default:
        return assertNever(kind);
    }
  }

  /** After the last frame. */
  outcome(): Outcome {
    if (this.#error !== undefined) return this.#failed(this.#error);
    if (this.#end?.bytes !== this.#bytes.length)
      return this.brokenOff('the reply of the console server is not whole');
    const response = this.#response();
    return response === undefined
      ? this.brokenOff('the reply of the console server has no status')
      : { kind: 'answered', response, timings: this.#timings() };
  }

  /** The user stopped it. */
  cancelled(): Outcome {
    const reached = this.#stage === 'taken' ? 'not sent' : 'sent, outcome unknown';
    return { kind: 'cancelled', reached, timings: this.#timings() };
  }

  /** The console server is gone, or broke off, before it said how the send ended. */
  brokenOff(code: string): Outcome {
    const isReached = this.#stage !== 'asked';
    return this.#incomplete({
      who: 'console server',
      what: isReached
        ? 'The console server broke off before it said how the request ended.'
        : 'The console server cannot be reached; whether the request got to it is not known.',
      code,
      next: 'See whether the server still runs (npm start). What the request changes may be done: read back first.',
    });
  }

  #failed(error: RelayError): Outcome {
    const received = howFar(this.#bytes.length, this.#head?.response.headers ?? [], false);
    const failure = describeRelayError(error, this.#url, received);
    // The first request with this id was accepted: a repetition by the browser says nothing of what became of it.
    const isKnown = error.code !== relayCodes.alreadySent;
    switch (error.phase) {
      case 'check':
      case 'connect':
        return { kind: isKnown ? 'not sent' : 'sent, outcome unknown', failure, timings: this.#timings() };
      case 'wait':
      case 'body':
        return this.#incomplete(failure);
      default:
        return assertNever(error.phase);
    }
  }

  #incomplete(failure: Failure): Outcome {
    const response = this.#response();
    return response === undefined
      ? { kind: 'sent, outcome unknown', failure, timings: this.#timings() }
      : { kind: 'answered but incomplete', response, failure, timings: this.#timings() };
  }

  #response(): HttpResponse | undefined {
    if (this.#head === undefined) return undefined;
    const { status, statusText, headers } = this.#head.response;
    return { status, statusText, headers, headersAre: 'as received', body: this.#bytes.join() };
  }

  #timings(): Outcome['timings'] {
    return { ...(this.#head === undefined ? {} : { firstByte: this.#head.at }), end: this.#elapsed() };
  }
}

function keep<T>(parsed: Result<T, string>, store: (value: T) => void): Result<void, string> {
  if (!parsed.ok) return parsed;
  store(parsed.value);
  return ok(undefined);
}
