import type { FrameSource, LoggedFrame } from '../../src/domain/socket/frame-source.ts';
import { timestamp } from '../../src/domain/time.ts';

const encoder = new TextEncoder();

/** A frame that came in at the moment `1000 * number`, unless `facts` say something else. */
export function loggedFrame(
  number: number,
  payload: string | Uint8Array<ArrayBuffer>,
  facts: Partial<LoggedFrame> = {},
): LoggedFrame {
  return {
    number,
    at: timestamp(1000 * number),
    direction: 'in',
    opcode: typeof payload === 'string' ? 'text' : 'binary',
    masked: false,
    note: false,
    bytes: typeof payload === 'string' ? encoder.encode(payload) : payload,
    ...facts,
  };
}

/** A source of given frames, from which frames can fall off. */
export class ListedFrames implements FrameSource {
  first = 0;
  #frames: readonly LoggedFrame[];

  constructor(frames: readonly LoggedFrame[] = []) {
    this.#frames = frames;
  }

  get end(): number {
    return this.#frames.length;
  }

  add(payload: string, facts: Partial<LoggedFrame> = {}): void {
    this.#frames = [...this.#frames, loggedFrame(this.#frames.length, payload, facts)];
  }

  clear(): void {
    this.#frames = [];
    this.first = 0;
  }

  read(number: number): LoggedFrame | undefined {
    return number < this.first ? undefined : this.#frames[number];
  }

  facts(number: number): LoggedFrame | undefined {
    return this.read(number);
  }

  spanFrom(): undefined {
    return undefined;
  }

  spanBefore(): undefined {
    return undefined;
  }
}
