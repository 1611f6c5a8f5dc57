import type { Action } from '../action.ts';
import type { AppState } from './app-state.ts';

/** What the console's own server told. */
export function reduceServer(state: AppState, action: Action): AppState {
  return action.kind === 'server answered' ? { ...state, server: action.server } : state;
}
