import { socketOriginOf } from '../../domain/environment/address.ts';
import { interpolate } from '../../domain/request/interpolate.ts';
import type { AppContext } from '../context.ts';
import { selectCredentials } from '../select/select-authentication.ts';
import { selectTarget } from '../select/select-target.ts';
import { selectEnvironmentVariables } from '../select/select-variables.ts';
import { selectWho } from '../select/select-who.ts';

/** Opens the event socket of the chosen environment in the chosen feed and has the documented `connect` message sent (section 2.1.2). */
export async function connect(context: AppContext): Promise<void> {
  const { store, documents, sockets } = context;
  const feed = store.getState().events.chosen;
  const document = store.getState().endpoints.socket ?? (await documents.loadSocket());
  const state = store.getState();
  const { address, route, label } = selectTarget(state);
  if (address === undefined) {
    notice(context, 'There is no Domain to connect to: type one, or choose the Built-in CCS.');
    return;
  }
  const { token, masks } = selectCredentials(state);
  const variables = selectEnvironmentVariables(state);
  if (token === undefined) {
    notice(
      context,
      'No token is known, so the connect message was not sent: sign in, or send one of your own.',
    );
  }
  const firstMessage = interpolate(document.connect.message.template, (name) =>
    name === 'token' ? jsonString(token) : jsonString(variables[name]),
  );
  const who = token === undefined ? 'without a token' : `as ${selectWho(state).text}`;
  store.dispatch({ kind: 'connect asked', feed, as: `${who}, ${label}` });
  sockets.of(feed).open({
    url: `${socketOriginOf(address)}${document.path}`,
    route,
    masks,
    ...(token === undefined ? {} : { firstMessage }),
  });
}

function jsonString(value: string | undefined): string | undefined {
  return value === undefined ? undefined : JSON.stringify(value).slice(1, -1);
}

function notice({ store }: AppContext, text: string): void {
  store.dispatch({ kind: 'notice given', notice: { id: 'connect', tone: 'warning', text } });
}
