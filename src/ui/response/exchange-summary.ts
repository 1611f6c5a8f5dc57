import { unknownOutcome } from '../../domain/http/unknown-outcome.ts';
import type { Exchange } from '../../app/state/app-state.ts';
import { assertNever } from '../../domain/assert-never.ts';
import type { EndpointDocument } from '../../domain/api/endpoint-document.ts';
import type { HttpResponse, Outcome } from '../../domain/http/outcome.ts';
import { contentCodings } from '../../domain/response/content-codings.ts';
import { formatMillis } from '../../domain/response/format-millis.ts';
import { formatSize } from '../../domain/response/format-size.ts';
import { statusWords } from '../../domain/response/status-words.ts';
import type { DocumentedStatus } from '../../domain/response/status-words.ts';

/** The head line of the response pane. */
export interface ExchangeSummary {
  readonly tone: 'good' | 'info' | 'warn' | 'bad' | 'soft';
  /** The status, or how far the request came. */
  readonly words: string;
  /** Time, size, way; short. */
  readonly facts: readonly string[];
  /** What the document says of the status; undefined where no answer came. */
  readonly documented?: DocumentedStatus;
}

/** Sums an exchange up; `document` is that of its endpoint. */
export function summariseExchange(
  exchange: Exchange,
  document: EndpointDocument | undefined,
): ExchangeSummary {
  const { result } = exchange;
  const way =
    exchange.route === 'relay' ? `${exchange.target}, through the relay` : `${exchange.target}, direct`;
  switch (result.kind) {
    case 'sending':
      return { tone: 'info', words: 'Sending', facts: [way] };
    case 'answered':
      return answered(result, way, document);
    case 'answered but incomplete': {
      const summary = answered(result, way, document);
      return { ...summary, tone: 'warn', words: `${summary.words}, incomplete` };
    }
    case 'sent, outcome unknown':
      return {
        tone: 'warn',
        words: unknownOutcome(result.failure),
        facts: [formatMillis(result.timings.end), way],
      };
    case 'not sent':
      return { tone: 'bad', words: 'Not sent', facts: [way] };
    case 'cancelled':
      return { tone: 'soft', words: 'Cancelled', facts: [formatMillis(result.timings.end), way] };
    default:
      return assertNever(result);
  }
}

function answered(
  { response, timings }: Extract<Outcome, { readonly response: HttpResponse }>,
  way: string,
  document: EndpointDocument | undefined,
): ExchangeSummary {
  const { tone, text, documented } = statusWords(response, document);
  return { tone, words: text, facts: [formatMillis(timings.end), size(response), way], documented };
}

function size(response: HttpResponse): string {
  const codings = contentCodings(response);
  const length = formatSize(response.body.length);
  return codings.length === 0 ? length : `${length} ${codings.join(', ')}`;
}
