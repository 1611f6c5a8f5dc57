import { createContext } from '@lit/context';
import type { AppState } from '../../app/state/app-state.ts';
import type { SocketPort } from '../../app/ports/socket-port.ts';
import type { FeedId } from '../../domain/socket/feed.ts';
import type { PreferencesPort } from '../../app/ports/preferences-port.ts';

/** What an element needs of the store: the present state, and to be told when it changed. */
export interface StateSource {
  getState(): AppState;
  subscribe(listener: () => void): () => void;
}

/** The one state; read through a SelectController. */
export const stateContext = createContext<StateSource>(Symbol('state'));

/** What elements ask a feed's log: rows by position, frames by number, and what follows from all frames. */
export type FrameReader = Pick<
  SocketPort,
  'rows' | 'match' | 'frame' | 'earlier' | 'nearest' | 'rates' | 'records'
>;

/** The logs of all feeds. */
export interface FrameReaders {
  of(feed: FeedId): FrameReader;
}

/** The logs of all feeds. */
export const framesContext = createContext<FrameReaders>(Symbol('frames'));

/** Small settings of this browser: pane sizes, theme. */
export const preferencesContext = createContext<PreferencesPort>(Symbol('preferences'));
