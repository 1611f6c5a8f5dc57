import type { Exchange } from '../../app/state/app-state.ts';
import { assertNever } from '../../domain/assert-never.ts';
import type { EndpointDocument } from '../../domain/api/endpoint-document.ts';
import { unknownOutcome } from '../../domain/http/unknown-outcome.ts';
import type { Failure, HttpResponse, Outcome } from '../../domain/http/outcome.ts';
import { headerValue } from '../../domain/http/header.ts';
import { formatMillis } from '../../domain/response/format-millis.ts';

/** A send that did not end well, told in full. */
export interface FailureWords {
  readonly tone: 'bad' | 'warn' | 'soft';
  readonly heading: string;
  readonly who: string;
  readonly what: string;
  /** The raw code of the platform; undefined where there is none. */
  readonly code: string | undefined;
  readonly certainty: string;
  readonly next: string;
}

/** How a send ended that did not end well. */
export type UnhappyOutcome = Exclude<Outcome, { readonly kind: 'answered' }>;

/** Tells what happened: who failed, what, whether the request went out, and what to do next. */
export function failureWords(
  outcome: UnhappyOutcome,
  { target }: Pick<Exchange, 'target'>,
  effect: EndpointDocument['effect'] | undefined,
): FailureWords {
  switch (outcome.kind) {
    case 'not sent':
      return {
        ...told(outcome.failure, target),
        tone: 'bad',
        heading: 'The request was not sent',
        certainty: 'Not sent: the API has not seen this request.',
      };
    case 'sent, outcome unknown':
      return {
        ...told(outcome.failure, target),
        tone: 'warn',
        heading: unknownOutcome(outcome.failure),
        certainty: `${
          outcome.failure.who === 'browser'
            ? 'A browser does not say how far the request came: it may have reached the API and been carried out.'
            : 'The request went out; nobody knows whether the API acted on it.'
        }${caution(effect)}`,
      };
    case 'answered but incomplete':
      return {
        ...told(outcome.failure, target),
        tone: 'warn',
        heading: endedAfter(outcome.response),
        certainty:
          'Answered, but incomplete: status and headers are whole, the body is kept as far as it came.',
      };
    case 'cancelled':
      return {
        tone: 'soft',
        heading: 'You cancelled',
        who: 'You',
        what: `Stopped after ${formatMillis(outcome.timings.end)}, before an answer was there.`,
        code: undefined,
        certainty:
          outcome.reached === 'not sent'
            ? 'Not sent: the API has not seen this request.'
            : `The request had gone out; nobody knows whether the API acted on it.${caution(effect)}`,
        next: 'Submit sends it again, as a new request.',
      };
    default:
      return assertNever(outcome);
  }
}

function told(failure: Failure, target: string): Pick<FailureWords, 'who' | 'what' | 'code' | 'next'> {
  return { who: culprit(failure, target), what: failure.what, code: failure.code, next: failure.next };
}

function culprit({ who }: Failure, target: string): string {
  switch (who) {
    case 'browser':
      return 'This browser';
    case 'console server':
      return 'The console’s own server';
    case 'API':
      return `The API (${target})`;
    default:
      return assertNever(who);
  }
}

function endedAfter({ body, headers }: HttpResponse): string {
  const promised = /^\d+$/.exec(headerValue(headers, 'content-length')?.trim() ?? '')?.[0];
  const received = body.length.toLocaleString('en');
  if (promised === undefined) return `The body ended after ${received} bytes`;
  return `The body ended after ${received} of ${Number(promised).toLocaleString('en')} bytes`;
}

function caution(effect: EndpointDocument['effect'] | undefined): string {
  if (effect === 'writes') return ' It changes something: look whether it did before you send it again.';
  if (effect === 'destroys') return ' It cannot be undone: look whether it did before you send it again.';
  return '';
}
