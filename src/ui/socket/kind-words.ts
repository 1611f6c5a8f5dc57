import type { SocketDocument } from '../../domain/api/socket-document.ts';
import type { FrameRow } from '../../domain/socket/frame.ts';

/** What the socket document says of a frame's kind. */
export interface KindWords {
  readonly title: string;
  readonly description: string;
  /** Who gets such frames; undefined where nobody needs a permission, or the kind is unknown. */
  readonly permission: string | undefined;
}

/** Looks a frame's kind up: what came in among the frame kinds, what was sent among the messages. */
export function kindWords({ kind, direction }: FrameRow, document: SocketDocument | undefined): KindWords {
  if (direction === 'in') {
    const known = document?.frames.find(({ id }) => id === kind);
    if (known === undefined) return unknown('No frame kind of the socket document matches this frame.');
    return { title: known.title, description: known.description, permission: known.permission };
  }
  const messages = document === undefined ? [] : [document.connect.message, ...document.messages];
  const known = messages.find(({ id }) => id === kind);
  if (known === undefined) return unknown('No message of the socket document matches this frame.');
  return { title: known.title, description: known.description, permission: undefined };
}

function unknown(description: string): KindWords {
  return { title: 'Unknown kind', description, permission: undefined };
}
