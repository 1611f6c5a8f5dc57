import { createContext } from '@lit/context';
import type { AppState } from '../../app/state/app-state.ts';
import type { SocketPort } from '../../app/ports/socket-port.ts';
import type { PreferencesPort } from '../../app/ports/preferences-port.ts';

/** What an element needs of the store: the present state, and to be told when it changed. */
export interface StateSource {
  getState(): AppState;
  subscribe(listener: () => void): () => void;
}

/** The one state; read through a SelectController. */
export const stateContext = createContext<StateSource>(Symbol('state'));

/** The rows and frames of the socket's log, asked for by number. */
export type FrameSource = Pick<SocketPort, 'rows' | 'frame'>;

/** The socket's log. */
export const framesContext = createContext<FrameSource>(Symbol('frames'));

/** Small settings of this browser: pane sizes, theme. */
export const preferencesContext = createContext<PreferencesPort>(Symbol('preferences'));
