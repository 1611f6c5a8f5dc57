import type { Selection } from './ports/recordings-port.ts';

/** Which frames of the chosen feed, and what to call them. */
export interface Chosen {
  readonly selection: Selection;
  /** E.g. `all frames`, `filter: kind:error`. */
  readonly what: string;
}

/** A file that the user has picked. */
export interface PickedFile {
  readonly file: Blob;
  readonly name: string;
  /** Which socket of a HAR, counted from 0. */
  readonly socket?: number;
}
