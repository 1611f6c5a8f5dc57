import { socketOriginOf } from '../../domain/environment/address.ts';
import type { SocketDocument } from '../../domain/api/socket-document.ts';
import { err, ok } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import type { FeedOrigin } from '../../domain/socket/feed-origin.ts';
import { fillMessage } from '../../domain/socket/fill-message.ts';
import type { SocketTarget } from '../ports/socket-port.ts';
import { selectCredentials } from '../select/select-authentication.ts';
import { originOfChosen, valueIn } from '../select/select-feed-environment.ts';
import { selectTarget } from '../select/select-target.ts';
import { selectEnvironmentVariables } from '../select/select-variables.ts';
import { selectWho } from '../select/select-who.ts';
import type { AppState } from '../state/app-state.ts';

/** A session to be opened. */
export interface PreparedSession {
  readonly target: SocketTarget;
  readonly origin: FeedOrigin;
  /** For whom and where, in words. */
  readonly as: string;
}

/** What a session in the chosen environment is opened with: the documented `connect`, with the token of now (section 2.1.2). */
export function prepareSession(
  state: AppState,
  document: SocketDocument,
): Result<PreparedSession, 'no Domain'> {
  const { address, route, label } = selectTarget(state);
  const origin = originOfChosen(state.environment);
  if (address === undefined || origin === undefined) return err('no Domain');
  const { token, masks } = selectCredentials(state);
  const values = { variables: selectEnvironmentVariables(state), token, masks };
  const { text } = fillMessage(document.connect.message.template, (name) => valueIn(values, name));
  const who = token === undefined ? 'without a token' : `as ${selectWho(state).text}`;
  return ok({
    origin,
    as: `${who}, ${label}`,
    target: {
      url: `${socketOriginOf(address)}${document.path}`,
      route,
      masks,
      keepAliveText: document.keepAlive.text,
      ...(token === undefined ? {} : { firstMessage: text }),
    },
  });
}
