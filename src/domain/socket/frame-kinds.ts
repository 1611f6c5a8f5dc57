import type { FrameKind, SocketDocument, SocketMessage } from '../api/socket-document.ts';
import type { JsonValue } from '../json.ts';
import type { Direction } from './frame.ts';
import { frameMatcher } from './match-frame.ts';
import type { Matcher } from './match-frame.ts';
import { messageMatcher } from './match-message.ts';

/** A small number that stands for a kind in columns; below 2^15, so that a bit beside it is free. */
export type KindCode = number;

/** Codes that stand for no kind of the document. Those of its kinds follow from `known` on. */
export const kindCodes = {
  /** Nobody has looked at the frame yet, or it could not be read. */
  unread: 0,
  /** A note of ours; no frame. */
  note: 1,
  unknown: 2,
  known: 3,
} as const;

/** A kind of the document: a frame kind for what comes in, a message for what we send. */
export type KnownKind =
  | { readonly direction: 'in'; readonly code: KindCode; readonly kind: FrameKind }
  | { readonly direction: 'out'; readonly code: KindCode; readonly kind: SocketMessage };

/** The kinds of a socket document, ready to recognise thousands of frames a second. */
export class FrameKinds {
  /** In the order of their codes: the frame kinds as the document has them, then connect, then the other messages. */
  readonly all: readonly KnownKind[];
  readonly #matchers: { readonly [direction in Direction]: readonly Matcher[] };
  readonly #first: { readonly [direction in Direction]: KindCode };

  /** Without a document there are no kinds. */
  constructor(document: SocketDocument | undefined) {
    const frames = document?.frames ?? [];
    const messages = document === undefined ? [] : [document.connect.message, ...document.messages];
    this.#first = { in: kindCodes.known, out: kindCodes.known + frames.length };
    this.all = [
      ...frames.map((kind, index) => ({ direction: 'in' as const, code: this.#first.in + index, kind })),
      ...messages.map((kind, index) => ({ direction: 'out' as const, code: this.#first.out + index, kind })),
    ];
    this.#matchers = {
      in: frames.map(({ match }) => frameMatcher(match)),
      out: messages.map(messageMatcher),
    };
  }

  /** The code of the first kind that a text is one of; `value` is what the text stands for as JSON, if it is JSON. */
  codeOf(direction: Direction, text: string, value: JsonValue | undefined): KindCode {
    const index = this.#matchers[direction].findIndex((matches) => matches(text, value));
    return index === -1 ? kindCodes.unknown : this.#first[direction] + index;
  }

  /** The kind of a code; undefined for the codes that stand for none. */
  known(code: KindCode): KnownKind | undefined {
    return this.all[code - kindCodes.known];
  }
}

const withoutDocument = new FrameKinds(undefined);
const made = new WeakMap<SocketDocument, FrameKinds>();

/** The kinds of a document, made once. */
export function kindsOf(document: SocketDocument | undefined): FrameKinds {
  if (document === undefined) return withoutDocument;
  const known = made.get(document);
  if (known !== undefined) return known;
  const kinds = new FrameKinds(document);
  made.set(document, kinds);
  return kinds;
}
