import type { JsonValue } from '../json.ts';
import type { Note } from './endpoint-document.ts';
import type { JsonSchema } from './json-schema.ts';
import type { Label } from './label.ts';
import type { Permission } from './permission.ts';

/** A message a client may send. */
export interface SocketMessage {
  readonly id: string;
  readonly title: string;
  readonly label: Label;
  readonly description: string;
  /** As printed by the document, typographic quotes included; absent where it prints nothing. */
  readonly verbatim?: string;
  /** Text to send, with `{{variable}}` placeholders. Not JSON for `ping`. */
  readonly template: string;
  readonly schema?: JsonSchema;
}

/** How a frame kind is recognised: the whole text, or members of a JSON object that must have these values. */
export type FrameMatch =
  | { readonly kind: 'text'; readonly equals: string }
  | { readonly kind: 'json'; readonly members: { readonly [name: string]: JsonValue } };

/** One frame kind a server may send. */
export interface FrameKind {
  readonly id: string;
  readonly title: string;
  readonly label: Label;
  /** Who gets it. */
  readonly permission?: Permission;
  readonly description: string;
  readonly match: FrameMatch;
  readonly schema?: JsonSchema;
  /**
   * The one-line summary of a frame: JSON Pointers (RFC 6901) to the values it is made of; `*` stands for the elements
   * of an array (the first is shown, the others are counted). One item may hold several pointers, and words that are
   * to stand between them, separated by spaces.
   */
  readonly summary: readonly string[];
  readonly example: string;
}

/** What is known of the event socket; `requests/socket.yaml`. Source: sections 2, 2.1.2, 3 and 5 of the document. */
export interface SocketDocument {
  readonly version: 1;
  readonly info: { readonly section: string; readonly title: string };
  /** Path of the socket on the Domain: `/6/v2/sock`. */
  readonly path: string;
  /** The mandatory first message. */
  readonly connect: {
    readonly message: SocketMessage;
    /** What counts as accepted and refused, and who says so. */
    readonly accepted: { readonly label: Label; readonly description: string };
    readonly refused: { readonly label: Label; readonly description: string };
    /** After this many seconds without a frame the console says that no answer came. */
    readonly answerWithinSeconds: number;
  };
  readonly messages: readonly SocketMessage[];
  readonly frames: readonly FrameKind[];
  readonly keepAlive: { readonly label: Label; readonly text: string; readonly everySeconds: number };
  /** Close codes in words, by number, e.g. `1006`. */
  readonly close: { readonly [code: string]: string };
  readonly docs: string;
  readonly notes: readonly Note[];
}
