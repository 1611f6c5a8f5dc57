import type { SavedMessage } from '../../domain/socket/saved-message.ts';
import { withoutSecrets } from '../../domain/socket/saved-message.ts';
import type { AppContext } from '../context.ts';
import { messageValues } from '../select/select-feed-environment.ts';
import { selectFeed } from '../select/select-feed.ts';
import { writeSavedMessages } from '../state/remembered-events.ts';

/** Keeps a message under a name, in place of one that has it already. A secret in it is replaced by its variable, and told. */
export function saveMessage(context: AppContext, name: string, text: string): void {
  const { store, clock } = context;
  const state = store.getState();
  const { masks } = messageValues(state.environment, selectFeed(state));
  const kept = withoutSecrets(text, masks, state.endpoints.socket);
  const { saved } = state.events;
  const known = saved.find((message) => message.name === name);
  const message: SavedMessage = { id: known?.id ?? clock.nextId(), name, text: kept };
  keep(
    context,
    known === undefined ? [...saved, message] : saved.map((other) => (other === known ? message : other)),
  );
  if (kept !== text) {
    const words = `“${name}” was saved with a variable in place of the secret that was typed into it.`;
    store.dispatch({ kind: 'notice given', notice: { id: 'saved-message', tone: 'info', text: words } });
  }
}

/** Gives a saved message another name; one that had that name is replaced by it. */
export function renameMessage(context: AppContext, id: string, name: string): void {
  const { saved } = context.store.getState().events;
  keep(
    context,
    saved
      .filter((message) => message.id === id || message.name !== name)
      .map((message) => (message.id === id ? { ...message, name } : message)),
  );
}

/** Forgets a saved message. */
export function deleteMessage(context: AppContext, id: string): void {
  keep(
    context,
    context.store.getState().events.saved.filter((message) => message.id !== id),
  );
}

function keep({ store, preferences }: AppContext, saved: readonly SavedMessage[]): void {
  store.dispatch({ kind: 'saved messages changed', saved });
  writeSavedMessages(preferences, saved);
}
