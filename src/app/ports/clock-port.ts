import type { Timestamp } from '../../domain/time.ts';

/** The time and identities of the platform; injected so that tests can hand in their own. */
export interface ClockPort {
  /** The present moment of the wall clock. */
  now(): Timestamp;
  /** A new identity: unique, and growing with each call within one page. */
  nextId(): string;
  /** Calls back once, with the next drawn frame (or within 250 ms while the page is hidden). */
  onNextFrame(callback: () => void): void;
  /** Calls back every so many milliseconds until the returned function is called. */
  every(milliseconds: number, callback: () => void): () => void;
}
