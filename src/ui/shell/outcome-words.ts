import type { Exchange } from '../../app/state/app-state.ts';
import { assertNever } from '../../domain/assert-never.ts';
import { unknownOutcome } from '../../domain/http/unknown-outcome.ts';
import { formatMillis } from '../../domain/response/format-millis.ts';
import { statusWords } from '../../domain/response/status-words.ts';

/** The end of a Submit as it is announced, e.g. `200 OK, 34 ms`. */
export function outcomeWords(result: Exchange['result']): string {
  switch (result.kind) {
    case 'sending':
      return 'Sending';
    case 'answered':
      return `${statusWords(result.response, undefined).text}, ${formatMillis(result.timings.end)}`;
    case 'answered but incomplete':
      return `${statusWords(result.response, undefined).text}, but the body is incomplete: ${result.failure.what}`;
    case 'sent, outcome unknown':
      return `${unknownOutcome(result.failure)}: ${result.failure.what}`;
    case 'not sent':
      return `Not sent: ${result.failure.what}`;
    case 'cancelled':
      return `Cancelled, ${result.reached}`;
    default:
      return assertNever(result);
  }
}
