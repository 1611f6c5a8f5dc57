import type { Origin } from '../../domain/request/variable.ts';
import type { Tone } from '../elements/status-word.ts';

/** Where a value comes from, in a few words and with their tone. */
export const originWords = {
  typed: { text: 'typed', tone: 'info' },
  environment: { text: 'from environment', tone: 'good' },
  example: { text: 'document’s example', tone: 'soft' },
  unset: { text: 'not set', tone: 'warn' },
} as const satisfies { readonly [origin in Origin]: { readonly text: string; readonly tone: Tone } };
