import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { FullFrame } from '../../domain/socket/frame.ts';
import type { FrameReader } from '../state/contexts.ts';

/** A frame that was asked for. */
export type Loaded =
  | { readonly kind: 'none' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'here'; readonly frame: FullFrame }
  /** It has fallen off the front of the log. */
  | { readonly kind: 'gone' };

/** Reads one frame whole; a late answer about another one is dropped. */
export class FrameLoader implements ReactiveController {
  value: Loaded = { kind: 'none' };

  readonly #host: ReactiveControllerHost;
  #number: number | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#number = undefined;
    this.value = { kind: 'none' };
  }

  /** Reads frame `number`, unless it is the one that is read already. */
  load(source: FrameReader | undefined, number: number | undefined): void {
    if (source === undefined || number === this.#number) return;
    this.#number = number;
    if (number === undefined) {
      this.value = { kind: 'none' };
      return;
    }
    // The frame shown before stays until the next one is here, so that nothing flickers.
    if (this.value.kind !== 'here') this.value = { kind: 'loading' };
    void this.#wait(source, number);
  }

  async #wait(source: FrameReader, number: number): Promise<void> {
    const frame = await source.frame(number);
    if (number !== this.#number) return;
    this.value = frame === undefined ? { kind: 'gone' } : { kind: 'here', frame };
    this.#host.requestUpdate();
  }
}
