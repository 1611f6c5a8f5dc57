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

/** A column of an entity's table. */
export interface EntityColumn {
  readonly title: string;
  /** JSON Pointer (RFC 6901) into a record. */
  readonly pointer: string;
}

/**
 * Something that frames tell the state of, such as an agent. The console lays out in a table what it was told last of
 * each; such a table is derived: the API has none, and knows of none.
 */
export interface EntityKind {
  readonly id: string;
  /** What the table is called: `Agents`. */
  readonly title: string;
  /** The name of the member by which records are told apart. */
  readonly key: string;
  /** What a row of the table shows, the key not among it. */
  readonly columns: readonly EntityColumn[];
}

/** What a frame of a kind tells of entities. */
export interface FrameSubject {
  /** The id of the entity. */
  readonly entity: string;
  /** JSON Pointer (RFC 6901) to the records: an array of them, each whole. */
  readonly records: string;
  /**
   * What the frame says about the entities it names, and about others.
   *
   * - `snapshot`: this is all of them; one that an earlier list had and this one lacks is there no more. A user of several
   *   tenants gets a list of each, so a list takes the place of those only that it shares a record with.
   * - `update`: these are new or have changed.
   * - `remove`: these are there no more, and were last as told.
   */
  readonly effect: 'snapshot' | 'update' | 'remove';
}

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
  /** Absent where the frame tells the state of nothing. */
  readonly subject?: FrameSubject;
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
  /** What the frames tell the state of. */
  readonly entities: readonly EntityKind[];
  readonly keepAlive: { readonly label: Label; readonly text: string; readonly everySeconds: number };
  /** Close codes in words, by number, e.g. `1006`. */
  readonly close: { readonly [code: string]: string };
  readonly docs: string;
  readonly notes: readonly Note[];
}
