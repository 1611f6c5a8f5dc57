import { assertNever } from '../../domain/assert-never.ts';
import { originOf } from '../../domain/environment/address.ts';
import type { Mask } from '../../domain/history/mask.ts';
import type { Variables } from '../../domain/request/resolve-variables.ts';
import { err, ok } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import type { FeedOrigin } from '../../domain/socket/feed-origin.ts';
import { isLive } from '../../domain/socket/session.ts';
import type { AppState, Feed } from '../state/app-state.ts';
import { selectCredentials } from './select-authentication.ts';
import { selectEnvironmentVariables } from './select-variables.ts';

type Environment = AppState['environment'];

/** Where Connect goes, and with whose token; undefined where there is no Domain yet. */
export function originOfChosen({ chosen, builtIn, live }: Environment): FeedOrigin | undefined {
  if (chosen === 'built-in') return { kind: 'built-in', extension: builtIn.extension };
  return live.address === undefined ? undefined : { kind: 'live', origin: originOf(live.address) };
}

/**
 * The environments with the feed's own one chosen, or why that is not to be had any more. A token belongs to its host and
 * its user: what a feed sends is taken from here, whatever is chosen in the meantime.
 */
export function inEnvironmentOf(environment: Environment, origin: FeedOrigin): Result<Environment, string> {
  const { chosen, builtIn, builtInState, live } = environment;
  switch (origin.kind) {
    case 'built-in': {
      const { extension } = origin;
      if (builtInState?.users.some((user) => user.extension === extension) !== true) {
        return err(`The built-in CCS has no user ${extension} any more.`);
      }
      return chosen === 'built-in' && builtIn.extension === extension
        ? ok(environment)
        : ok({ ...environment, chosen: 'built-in', builtIn: { ...builtIn, extension } });
    }
    case 'live':
      if (live.address === undefined || originOf(live.address) !== origin.origin) {
        return err(`The Domain is another one now; the session was with ${origin.origin}.`);
      }
      return ok(chosen === 'live' ? environment : { ...environment, chosen: 'live' });
    default:
      return assertNever(origin);
  }
}

/** What the `{{variables}}` of a message stand for. */
export interface MessageValues {
  readonly variables: Variables;
  readonly token: string | undefined;
  /** Every secret that must not be seen or kept. */
  readonly masks: readonly Mask[];
}

/** What they stand for in `feed`: taken from its session's environment while it lives, else from the chosen one. */
export function messageValues(
  environment: Environment,
  feed: Pick<Feed, 'session' | 'origin'>,
): MessageValues {
  const origin = isLive(feed.session) ? feed.origin : undefined;
  const there = origin === undefined ? ok(environment) : inEnvironmentOf(environment, origin);
  if (!there.ok) return { variables: {}, token: undefined, masks: selectCredentials({ environment }).masks };
  const state = { environment: there.value };
  const { token, masks } = selectCredentials(state);
  return { variables: selectEnvironmentVariables(state), token, masks };
}

/** The value of one variable of a message. */
export function valueIn({ variables, token }: MessageValues, name: string): string | undefined {
  if (name === 'token') return token;
  return Object.hasOwn(variables, name) ? variables[name] : undefined;
}
