import { assertNever } from '../../domain/assert-never.ts';
import type { Fault } from '../../domain/built-in/fault.ts';
import { millis } from '../../domain/time.ts';

/** A fault's entry in the menu, and what it does. */
export interface FaultWords {
  readonly title: string;
  readonly effect: string;
}

/** Words for each kind of fault. */
export const faultWords = {
  none: { title: 'None', effect: 'Everything works.' },
  delay: { title: 'Late answers', effect: 'Each answer comes this much later.' },
  status: { title: 'Documented error', effect: 'Each request is answered with this error.' },
  html: { title: 'HTML instead of JSON', effect: 'Status 200, with a web page as body.' },
  'cut-off body': { title: 'Cut-off body', effect: 'The body ends half-way; its length promised more.' },
  reset: { title: 'Connection reset', effect: 'The connection breaks before an answer.' },
  'socket drop': { title: 'Socket drop', effect: 'Event sockets break off without a close frame.' },
  'refused connect': {
    title: 'Refused connect',
    effect: 'Every connect message is refused, whatever the token.',
  },
  'garbage frame': { title: 'Garbage frames', effect: 'Now and then a frame that is no JSON.' },
  'binary frame': { title: 'Binary frames', effect: 'Now and then a binary frame.' },
  burst: { title: 'Burst', effect: 'So many frames at once.' },
} as const satisfies { readonly [kind in Fault['kind']]: FaultWords };

/** The fault of a kind as the menu begins with it. */
export function faultOf(kind: Fault['kind']): Fault {
  switch (kind) {
    case 'delay':
      return { kind, by: millis(3000) };
    case 'status':
      return { kind, status: 500 };
    case 'burst':
      return { kind, frames: 10_000 };
    case 'none':
    case 'html':
    case 'cut-off body':
    case 'reset':
    case 'socket drop':
    case 'refused connect':
    case 'garbage frame':
    case 'binary frame':
      return { kind };
    default:
      return assertNever(kind);
  }
}
