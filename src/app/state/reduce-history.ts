import type { HistorySummary } from '../../domain/history/history-entry.ts';
import type { Action } from '../action.ts';
import type { AppState } from './app-state.ts';

/** The list of stored exchanges, newest first. */
export function reduceHistory(state: AppState, action: Action): AppState {
  switch (action.kind) {
    case 'history read':
      return { ...state, history: { entries: action.entries, more: action.more } };
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

function withEntry(entries: readonly HistorySummary[], entry: HistorySummary): readonly HistorySummary[] {
  return entries.some((known) => known.id === entry.id)
    ? entries.map((known) => (known.id === entry.id ? entry : known))
    : [entry, ...entries];
}
