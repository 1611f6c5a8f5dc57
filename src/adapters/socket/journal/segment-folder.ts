/** A segment's file that is written to the end. */
export interface SealedFile {
  /** Bytes. */
  readonly size: number;
  /** All of it, in memory of its own that begins at a multiple of 8. Throws where it cannot be read any more. */
  read(): Uint8Array<ArrayBuffer>;
}

/** A segment's file that is being written. */
export interface OpenFile {
  /** Appends all of `bytes`, or throws. What is written outlives the page and the browser, but not a power cut. */
  append(bytes: Uint8Array<ArrayBuffer>): void;
  /** Ends the writing. */
  seal(): Promise<SealedFile>;
}

/** The folder of one recording: a file for each segment, named by the number of its first frame. */
export interface SegmentFolder {
  create(first: number): Promise<OpenFile>;
  /** The files that are there, by number. */
  list(): Promise<readonly { readonly first: number; readonly file: SealedFile }[]>;
  remove(first: number): Promise<void>;
}
