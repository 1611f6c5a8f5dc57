import type { Action } from '../action.ts';
import type { AppState } from './app-state.ts';

/** The exchange in the response pane. Answers to an exchange that is no longer shown change nothing. */
export function reduceExchange(state: AppState, action: Action): AppState {
  switch (action.kind) {
    case 'submit held back':
      return { ...state, heldBack: true };
    case 'exchange started':
      return { ...state, heldBack: false, exchange: action.exchange };
    case 'exchange shown':
      return { ...state, exchange: action.exchange };
    case 'exchange finished':
      return state.exchange?.id === action.id
        ? { ...state, exchange: { ...state.exchange, result: action.outcome } }
        : state;
    case 'exchange not stored':
      return state.exchange?.id === action.id
        ? { ...state, exchange: { ...state.exchange, stored: { kind: 'no', why: action.why } } }
        : state;
    case 'response cleared': {
      const { exchange: _gone, ...rest } = state;
      return rest;
    }
    default:
      return state;
  }
}
