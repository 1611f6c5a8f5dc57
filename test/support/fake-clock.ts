import type { ClockPort } from '../../src/app/ports/clock-port.ts';
import { timestamp } from '../../src/domain/time.ts';
import type { Timestamp } from '../../src/domain/time.ts';

/** A clock that a test moves by hand. */
export class FakeClock implements ClockPort {
  #now = Date.UTC(2026, 0, 2, 10, 0, 0);
  #ids = 0;
  readonly #frames: (() => void)[] = [];
  readonly #timers = new Set<{ readonly every: number; readonly callback: () => void; due: number }>();

  now(): Timestamp {
    return timestamp(this.#now);
  }

  nextId(): string {
    this.#ids += 1;
    return `id-${String(this.#ids).padStart(6, '0')}`;
  }

  onNextFrame(callback: () => void): void {
    this.#frames.push(callback);
  }

  every(milliseconds: number, callback: () => void): () => void {
    const timer = { every: milliseconds, callback, due: this.#now + milliseconds };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }

  /** Draws the next frame. */
  drawFrame(): void {
    for (const callback of this.#frames.splice(0)) callback();
  }

  /** Lets time pass, in milliseconds; timers fire as they fall due. */
  pass(milliseconds: number): void {
    const end = this.#now + milliseconds;
    for (;;) {
      const [next] = [...this.#timers].toSorted((one, other) => one.due - other.due);
      if (next === undefined || next.due > end) break;
      this.#now = next.due;
      next.due += next.every;
      next.callback();
    }
    this.#now = end;
  }
}
