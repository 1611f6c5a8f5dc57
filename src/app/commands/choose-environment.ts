import type { AppContext } from '../context.ts';
import { writeRemembered } from '../state/remembered.ts';

/** Makes the built-in or the live environment the target. An open socket stays with the target it was opened to. */
export function chooseEnvironment(
  { store, preferences }: AppContext,
  environment: 'built-in' | 'live',
): void {
  store.dispatch({ kind: 'environment chosen', environment });
  writeRemembered(preferences, store.getState());
}

/** Signs another user in to the built-in CCS. */
export function chooseBuiltInUser({ store }: AppContext, extension: string): void {
  store.dispatch({ kind: 'built-in user chosen', extension });
}
