import type { Action } from './action.ts';
import type { AppState } from './state/app-state.ts';
import { reduceEndpoints } from './state/reduce-endpoints.ts';
import { reduceEnvironment } from './state/reduce-environment.ts';
import { reduceEvents } from './state/reduce-events.ts';
import { reduceExchange } from './state/reduce-exchange.ts';
import { reduceHistory } from './state/reduce-history.ts';
import { reduceNotices } from './state/reduce-notices.ts';
import { reduceServer } from './state/reduce-server.ts';
import { reduceTakeAway } from './state/reduce-take-away.ts';

type Slice = (state: AppState, action: Action) => AppState;

const slices: readonly Slice[] = [
  reduceServer,
  reduceEndpoints,
  reduceExchange,
  reduceEnvironment,
  reduceHistory,
  reduceEvents,
  reduceTakeAway,
  reduceNotices,
];

/** The state after `action`. Each slice takes the actions that concern it and leaves the others. */
export function reduce(state: AppState, action: Action): AppState {
  return slices.reduce((current, slice) => slice(current, action), state);
}
