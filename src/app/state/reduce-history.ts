import type { Action } from '../action.ts';
import type { AppState } from './app-state.ts';

/** The list of stored exchanges, newest first. */
export function reduceHistory(state: AppState, action: Action): AppState {
  switch (action.kind) {
    case 'history read': {
      const { failure: _mended, ...rest } = state.history;
      return { ...state, history: { ...rest, entries: action.entries, more: action.more } };
    }
    case 'sessions read':
      return {
        ...state,
        history: { ...state.history, sessions: action.sessions, moreSessions: action.more },
      };
    case 'session written':
      return {
        ...state,
        history: { ...state.history, sessions: withEntry(state.history.sessions, action.entry) },
      };
    case 'session removed': {
      const sessions = state.history.sessions.filter(({ id }) => id !== action.id);
      return { ...state, history: { ...state.history, sessions } };
    }
    case 'recordings written':
      return { ...state, history: { ...state.history, written: action.written } };
    case 'history entry written':
      return {
        ...state,
        history: { ...state.history, entries: withEntry(state.history.entries, action.entry) },
      };
    case 'history entry removed': {
      const entries = state.history.entries.filter((entry) => entry.id !== action.id);
      return { ...state, history: { ...state.history, entries } };
    }
    case 'history failed':
      return { ...state, history: { ...state.history, failure: action.why } };
    default:
      return state;
  }
}

function withEntry<T extends { readonly id: string }>(entries: readonly T[], entry: T): readonly T[] {
  return entries.some((known) => known.id === entry.id)
    ? entries.map((known) => (known.id === entry.id ? entry : known))
    : [entry, ...entries];
}
