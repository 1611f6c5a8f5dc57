import type { Action } from '../action.ts';
import type { AppState } from './app-state.ts';

/** The exchange in the response pane. One that is under way stays there until its outcome is known. */
export function reduceExchange(state: AppState, action: Action): AppState {
  switch (action.kind) {
    case 'submit held back':
      return { ...state, heldBack: true };
    case 'exchange started':
      return { ...state, heldBack: false, exchange: action.exchange };
    case 'exchange shown':
      return isSending(state) ? state : { ...state, exchange: action.exchange };
    case 'exchange finished':
      return state.exchange?.id === action.id
        ? { ...state, exchange: { ...state.exchange, result: action.outcome } }
        : state;
    case 'exchange not stored':
      return state.exchange?.id === action.id
        ? { ...state, exchange: { ...state.exchange, stored: { kind: 'no', why: action.why } } }
        : state;
    case 'response cleared': {
      if (isSending(state)) return state;
      const { exchange: _gone, ...rest } = state;
      return rest;
    }
    default:
      return state;
  }
}

function isSending(state: AppState): boolean {
  return state.exchange?.result.kind === 'sending';
}
