import type { EndpointDocument } from '../domain/api/endpoint-document.ts';
import type { BuiltInUser } from '../domain/built-in/built-in-state.ts';
import { err } from '../domain/result.ts';
import type { Result } from '../domain/result.ts';
import type { Timestamp } from '../domain/time.ts';
import type { Answer } from './answers/answer.ts';
import { refused, unauthorized } from './answers/errors.ts';
import { likeSample } from './answers/like-sample.ts';
import { accessMistake } from './checks/access-mistake.ts';
import { bodyMistake } from './checks/body-mistake.ts';
import { queryMistake } from './checks/query-mistake.ts';
import { homeTenantOf, tenantOf } from './checks/tenant-of.ts';
import type { Reply } from './handlers/handler.ts';
import { handlers } from './handlers/handlers.ts';
import { chooseEndpoint } from './routing/choose-endpoint.ts';
import type { Chosen } from './routing/choose-endpoint.ts';
import { matchingRoutes } from './routing/route.ts';
import type { Match, Route } from './routing/route.ts';
import { belowBase, takeApart } from './routing/target.ts';
import type { Target } from './routing/target.ts';
import type { SimulatedRequest } from './simulator.ts';
import { authenticate } from './users/authenticate.ts';
import { signIn } from './users/sign-in.ts';
import { users } from './users/users.ts';
import type { World } from './world/world.ts';

/** The answer to a request, and the world after it. */
export interface Answered {
  readonly world: World;
  readonly answer: Answer;
}

/**
 * Answers one request: credentials first, then path, method and `request`, permissions and level, query and body, and
 * last what the endpoint itself asks for. A request that is refused changes nothing.
 */
export function respond(
  routes: readonly Route[],
  world: World,
  request: SimulatedRequest,
  now: Timestamp,
): Answered {
  const target = takeApart(request.target);
  const home = homeTenantOf(world);
  if (target.segments.join('/') === '6/api') {
    return { world, answer: signIn(users, home, request.method, request.body) };
  }
  const user = authenticate(users, home, request.headers);
  if (user === undefined) return { world, answer: unauthorized };
  const matches = matchingRoutes(routes, belowBase(target));
  if (matches.length === 0) return { world, answer: refused(`path: ${pathOf(request)} is not documented`) };
  const chosen = chooseEndpoint(matches, request.method, request.body);
  if (!chosen.ok) return { world, answer: refused(chosen.error, meantBy(matches, request.method)) };
  const { document } = chosen.value.match.route;
  const reply = carryOut(world, chosen.value, user, target, now);
  if (!reply.ok) return { world, answer: refused(reply.error, [document]) };
  return { world: reply.value.world, answer: { status: 200, body: likeSample(document, reply.value.body) } };
}

/** The endpoints that a request may have meant which fits none: those of its method, or else of its path. */
export function meantBy(matches: readonly Match[], method: string): readonly EndpointDocument[] {
  const documents = matches.map(({ route }) => route.document);
  const ofMethod = documents.filter(({ http }) => http.method === method);
  return ofMethod.length > 0 ? ofMethod : documents;
}

function carryOut(
  world: World,
  { match, body }: Chosen,
  user: BuiltInUser,
  { query }: Target,
  now: Timestamp,
): Result<Reply, string> {
  const { route, values: path } = match;
  const mistake =
    accessMistake(route, user) ?? queryMistake(route.document, query) ?? bodyMistake(route, body);
  if (mistake !== undefined) return err(mistake);
  const tenant = tenantOf(world, user, path['tenant_uuid']);
  if (!tenant.ok) return tenant;
  const handler = handlers[route.document.info.section];
  return handler === undefined
    ? err(`path: the built-in CCS does not know section ${route.document.info.section}`)
    : handler(world, { user, tenant: tenant.value, path, query, body, now });
}

function pathOf({ target }: SimulatedRequest): string {
  return target.split('?')[0] ?? '';
}
