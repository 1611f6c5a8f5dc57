/** A text to send as it was typed, with `{{variables}}`. */
export interface OutgoingText {
  readonly kind: 'text';
  readonly text: string;
}

/** A file to send, whole in one message; nothing in it is filled in. */
export interface OutgoingFile {
  readonly kind: 'file';
  readonly name: string;
  readonly as: 'text' | 'binary';
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Something to send, as the user gave it. */
export type Outgoing = OutgoingText | OutgoingFile;

/** The longest file that is sent, in bytes: the built-in CCS takes no longer message. */
export const fileLimit = 1_048_576;
