import { assertNever } from '../../domain/assert-never.ts';
import type { Answer } from '../answers/answer.ts';
import { failed, refused, unauthorized } from '../answers/errors.ts';
import { meantBy } from '../respond.ts';
import { matchingRoutes } from '../routing/route.ts';
import type { Route } from '../routing/route.ts';
import { belowBase, takeApart } from '../routing/target.ts';
import type { SimulatedRequest } from '../simulator.ts';

/** The documented error of the endpoint that a request is for, whatever the request says. */
export function demandedAnswer(
  routes: readonly Route[],
  { target, method }: SimulatedRequest,
  status: 400 | 401 | 500,
): Answer {
  switch (status) {
    case 400: {
      const matches = matchingRoutes(routes, belowBase(takeApart(target)));
      return refused('Refused on demand, whatever the request', meantBy(matches, method));
    }
    case 401:
      return unauthorized;
    case 500:
      return failed;
    default:
      return assertNever(status);
  }
}
