import { reduceSession } from '../../domain/socket/session.ts';
import type { Action } from '../action.ts';
import type { AppState } from './app-state.ts';

/** The socket session and the counts of its log. */
export function reduceSocket(state: AppState, action: Action): AppState {
  const { socket } = state;
  switch (action.kind) {
    case 'connect asked':
      return { ...state, socket: { ...socket, as: action.as } };
    case 'session signalled': {
      const session = reduceSession(socket.session, action.signal);
      return session === socket.session ? state : { ...state, socket: { ...socket, session } };
    }
    case 'log counted':
      return { ...state, socket: { ...socket, counts: action.counts } };
    case 'log cleared':
      return {
        ...state,
        socket: { ...socket, counts: { kept: 0, dropped: 0, bytes: 0 }, generation: socket.generation + 1 },
      };
    case 'frame sent': {
      const { unsent: _gone, ...rest } = socket;
      return { ...state, socket: rest };
    }
    case 'frame not sent':
      return { ...state, socket: { ...socket, unsent: action.text } };
    default:
      return state;
  }
}
