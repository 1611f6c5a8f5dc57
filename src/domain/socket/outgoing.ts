/** Something to send, as the user gave it. */
export type Outgoing =
  /** With `{{variables}}`. */
  | { readonly kind: 'text'; readonly text: string }
  /** Whole in one message; nothing in it is filled in. */
  | {
      readonly kind: 'file';
      readonly name: string;
      readonly as: 'text' | 'binary';
      readonly bytes: Uint8Array<ArrayBuffer>;
    };

/** The longest file that is sent, in bytes: the built-in CCS takes no longer message. */
export const fileLimit = 1_048_576;
