import { assertNever } from '../../domain/assert-never.ts';
import type { Fault } from '../../domain/built-in/fault.ts';
import type { Timestamp } from '../../domain/time.ts';
import { responseOf, toResponse } from '../answers/answer.ts';
import type { Answer } from '../answers/answer.ts';
import type { SimulatedResponse } from '../simulator.ts';

/** The answers a fault can let through or put in place of each other. */
export interface Answers {
  /** Carries the request out. */
  readonly carriedOut: () => Answer;
  /** A documented error instead; the request is not carried out. */
  readonly refusedWith: (status: 400 | 401 | 500) => Answer;
}

/** What a proxy in front of CCS might say. */
const page = `<!doctype html>
<html lang="en"><head><title>Maintenance</title></head><body><h1>Down for maintenance</h1></body></html>
`;

/**
 * The response with the fault on demand. A request whose answer is delayed, cut off or lost is carried out all the
 * same: that is what makes such an outcome uncertain for the one who sent it. One that is answered by an error or by
 * the page of a proxy is not.
 */
export function answerWithFault(fault: Fault, answers: Answers, now: Timestamp): SimulatedResponse {
  switch (fault.kind) {
    case 'status':
      return toResponse(answers.refusedWith(fault.status), now);
    case 'html':
      return responseOf(200, 'text/html; charset=utf-8', page, now);
    case 'delay':
      return { ...toResponse(answers.carriedOut(), now), delivery: { kind: 'delay', by: fault.by } };
    case 'cut-off body': {
      const response = toResponse(answers.carriedOut(), now);
      return { ...response, delivery: { kind: 'cut off', after: Math.floor(response.body.length / 2) } };
    }
    case 'reset':
      return { ...toResponse(answers.carriedOut(), now), delivery: { kind: 'reset' } };
    case 'none':
    case 'socket drop':
    case 'refused connect':
    case 'garbage frame':
    case 'binary frame':
    case 'burst':
      return toResponse(answers.carriedOut(), now);
    default:
      return assertNever(fault);
  }
}
