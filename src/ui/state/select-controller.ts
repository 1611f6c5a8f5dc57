import { ContextConsumer } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { AppState } from '../../app/state/app-state.ts';
import { stateContext } from './contexts.ts';
import type { StateSource } from './contexts.ts';

/**
 * Gives its host one value of the state and asks for an update when that value changes (by identity). Until the
 * context is there `value` is undefined; elements render nothing then.
 */
export class SelectController<T> implements ReactiveController {
  value: T | undefined;

  readonly #host: ReactiveControllerHost;
  readonly #select: (state: AppState) => T;
  #source: StateSource | undefined;
  #stop: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, select: (state: AppState) => T) {
    this.#host = host;
    this.#select = select;
    host.addController(this);
    new ContextConsumer(host, {
      context: stateContext,
      callback: (source) => {
        this.#use(source);
      },
      subscribe: false,
    });
  }

  hostConnected(): void {
    if (this.#source !== undefined) this.#listen(this.#source);
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  #use(source: StateSource): void {
    this.#source = source;
    this.#listen(source);
  }

  #listen(source: StateSource): void {
    this.#stop?.();
    this.#stop = source.subscribe(() => {
      this.#read(source);
    });
    this.#read(source);
  }

  #read(source: StateSource): void {
    const value = this.#select(source.getState());
    if (Object.is(value, this.value)) return;
    this.value = value;
    this.#host.requestUpdate();
  }
}
