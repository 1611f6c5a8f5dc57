/** Something wrong in a file of `requests/`: where, and in words what. */
export interface DocumentMistake {
  /** Path below `requests/`, with slashes, e.g. `calls/4.24-kill-call.yaml`. */
  readonly file: string;
  /** JSON Pointer (RFC 6901) into the file, its references filled in; empty for the file as a whole. */
  readonly pointer: string;
  readonly message: string;
}

/** A mistake found in one document, whose file the finder does not know. */
export type MistakeInDocument = Omit<DocumentMistake, 'file'>;

/** One line: file, pointer, message. */
export function describeMistake({ file, pointer, message }: DocumentMistake): string {
  return pointer === '' ? `requests/${file}: ${message}` : `requests/${file} at ${pointer}: ${message}`;
}
