import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { EarlierAnswer } from '../../domain/socket/subject/earlier.ts';
import type { FrameReader } from '../state/contexts.ts';

/** Asks what a frame changed; a late answer about another frame is dropped. */
export class DifferenceLoader implements ReactiveController {
  /** Undefined while it is on its way. */
  answer: EarlierAnswer | undefined;
  /** What came of the user's last step; empty where nothing is to be said. */
  said = '';

  readonly #host: ReactiveControllerHost;
  #reader: FrameReader | undefined;
  #number: number | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#number = undefined;
    this.answer = undefined;
  }

  /** Asks about frame `number`, unless it is the one that was asked about last. */
  load(reader: FrameReader | undefined, number: number | undefined): void {
    if (reader === undefined || (number === this.#number && reader === this.#reader)) return;
    this.#reader = reader;
    this.#number = number;
    this.said = '';
    this.answer = undefined;
    if (number !== undefined) void this.#ask(reader, number);
  }

  tell(said: string): void {
    this.said = said;
    this.#host.requestUpdate();
  }

  async #ask(reader: FrameReader, number: number): Promise<void> {
    const answer = await reader.earlier(number);
    if (number !== this.#number) return;
    this.answer = answer;
    this.#host.requestUpdate();
  }
}
