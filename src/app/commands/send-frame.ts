import { fillMessage } from '../../domain/socket/fill-message.ts';
import type { Outgoing, OutgoingFile } from '../../domain/socket/outgoing.ts';
import { repeatBounds } from '../../domain/socket/repeating.ts';
import type { AppContext } from '../context.ts';
import type { Payload } from '../ports/socket-port.ts';
import { messageValues, valueIn } from '../select/select-feed-environment.ts';
import { selectFeed } from '../select/select-feed.ts';
import type { AppState } from '../state/app-state.ts';

/** Sends one frame, `{{variables}}` of a text filled in. What could not be sent stays in the state, to be shown as such. */
export async function sendFrame({ store, sockets }: AppContext, outgoing: Outgoing): Promise<void> {
  const state = store.getState();
  const feed = state.events.chosen;
  const payload = outgoing.kind === 'text' ? filled(state, outgoing.text) : payloadOf(outgoing);
  const sent = await sockets.of(feed).send(payload);
  store.dispatch({ kind: sent ? 'frame sent' : 'frame not sent', feed, outgoing });
}

/** Sends a text now and then each `every` seconds; its variables are filled in once. */
export function repeatFrame({ store, sockets }: AppContext, text: string, every: number): void {
  const state = store.getState();
  const feed = state.events.chosen;
  const seconds = Math.min(Math.max(every, repeatBounds.min), repeatBounds.max);
  store.dispatch({ kind: 'repetition begun', feed, text });
  sockets.of(feed).repeat(filled(state, text), seconds);
}

function filled(state: AppState, text: string): string {
  const values = messageValues(state.environment, selectFeed(state));
  return fillMessage(text, (name) => valueIn(values, name)).text;
}

/** Bytes that are no UTF-8 are not sent as text: the composer does not offer it, and a server would have to close. */
function payloadOf({ as, bytes }: OutgoingFile): Payload {
  return as === 'binary' ? bytes : new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
