import type { AppState, Exchange, Feed } from '../../app/state/app-state.ts';
import { isLive } from '../../domain/socket/session.ts';
import { selectTarget } from '../../app/select/select-target.ts';
import type { Timestamp } from '../../domain/time.ts';

/** When `exchange` was submitted, if it went to the server that the feed is connected to; else undefined. */
export function submittedTo({ session }: Feed, exchange: Exchange | undefined): Timestamp | undefined {
  if (exchange === undefined || !('url' in session)) return undefined;
  return hostOf(exchange.request.url) === hostOf(session.url) ? exchange.startedAt : undefined;
}

/** Name of the target that Connect goes to; undefined where there is no Domain yet. */
export function selectTargetLabel(state: AppState): string | undefined {
  const { address, label } = selectTarget(state);
  return address === undefined ? undefined : label;
}

/** Extension of the built-in user that is chosen now, where the live session is another one's; empty else. */
export function otherUser(
  { session, origin, source }: Feed,
  environment: AppState['environment'] | undefined,
): string {
  if (
    environment?.chosen !== 'built-in' ||
    origin?.kind !== 'built-in' ||
    source?.kind === 'replay' ||
    !isLive(session)
  )
    return '';
  const { extension } = environment.builtIn;
  return extension === origin.extension ? '' : extension;
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
