/** Holds the one state, lets it change through a reducer, and tells listeners at most once for each drawn frame. */
export interface Store<State, Action> {
  readonly getState: () => State;
  readonly dispatch: (action: Action) => void;
  /** Calls `listener` after changes; returns the way to stop. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** A store. `schedule` is handed a callback to run once, soon: with the next frame in a page, at once in tests. */
export function createStore<State, Action>(
  initial: State,
  reduce: (state: State, action: Action) => State,
  schedule: (callback: () => void) => void,
): Store<State, Action> {
  let state = initial;
  let scheduled = false;
  const listeners = new Set<() => void>();

  function notify(): void {
    scheduled = false;
    for (const listener of [...listeners]) listener();
  }

  return {
    getState: () => state,
    dispatch(action) {
      const next = reduce(state, action);
      if (next === state) return;
      state = next;
      if (scheduled) return;
      scheduled = true;
      schedule(notify);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
