import { interpolate } from '../../domain/request/interpolate.ts';
import type { AppContext } from '../context.ts';
import { selectCredentials } from '../select/select-authentication.ts';
import { selectEnvironmentVariables } from '../select/select-variables.ts';

/** Sends a text frame, `{{variables}}` filled in. What could not be sent stays in the state, to be shown as such. */
export async function sendFrame({ store, sockets }: AppContext, text: string): Promise<void> {
  const state = store.getState();
  const feed = state.events.chosen;
  const variables = selectEnvironmentVariables(state);
  const { token } = selectCredentials(state);
  const filled = interpolate(text, (name) => (name === 'token' ? token : variables[name]));
  const sent = await sockets.of(feed).send(filled);
  store.dispatch(sent ? { kind: 'frame sent', feed } : { kind: 'frame not sent', feed, text });
}
