import type { AppState } from '../../src/app/state/app-state.ts';
import type { StateSource } from '../../src/ui/state/contexts.ts';

/** A state that a test sets by hand; listeners hear at once. */
export class FakeStateSource implements StateSource {
  #state: AppState;
  readonly #listeners = new Set<() => void>();

  constructor(state: AppState) {
    this.#state = state;
  }

  getState(): AppState {
    return this.#state;
  }

  set(state: AppState): void {
    this.#state = state;
    for (const listener of [...this.#listeners]) listener();
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
