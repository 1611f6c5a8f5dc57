import type { Action } from '../action.ts';
import type { AppState } from './app-state.ts';

/** The notices that wait to be read; one with the identity of another takes its place. */
export function reduceNotices(state: AppState, action: Action): AppState {
  switch (action.kind) {
    case 'notice given':
      return {
        ...state,
        notices: [...state.notices.filter((notice) => notice.id !== action.notice.id), action.notice],
      };
    case 'notice dismissed':
      return { ...state, notices: state.notices.filter((notice) => notice.id !== action.id) };
    default:
      return state;
  }
}
