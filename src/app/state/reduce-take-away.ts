import type { Action } from '../action.ts';
import type { AppState } from './app-state.ts';

/** Exports, imports and comparisons on their way. */
export function reduceTakeAway(state: AppState, action: Action): AppState {
  switch (action.kind) {
    case 'take-away changed':
      return { ...state, takeAway: action.takeAway };
    case 'take-away progressed':
      return state.takeAway.kind === 'working'
        ? { ...state, takeAway: { ...state.takeAway, done: action.done } }
        : state;
    default:
      return state;
  }
}
