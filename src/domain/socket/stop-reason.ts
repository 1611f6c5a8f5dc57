import { assertNever } from '../assert-never.ts';

/** Why a session that ended is not opened anew by itself. */
export type StopReason =
  /** The user ended it, or pressed Stop while it waited. */
  | { readonly kind: 'by user' }
  /** The feed's setting. */
  | { readonly kind: 'off' }
  /** No session since Connect was accepted: what fails the first time is not repeated. */
  | { readonly kind: 'never accepted' }
  /** A wrong credential is never tried again by itself: some servers lock the user out. */
  | { readonly kind: 'refused' }
  /** Twice in a row the session ended right after `connect`: it may be a refusal that does not say so. */
  | { readonly kind: 'ended at once twice' }
  /** It cannot be opened as it was; a sentence that says why. */
  | { readonly kind: 'cannot'; readonly words: string };

/** Why nothing is opened by itself, as a sentence; empty where the user knows, or the closing's words say it. */
export function describeStop(why: StopReason): string {
  switch (why.kind) {
    case 'by user':
    case 'refused':
      return '';
    case 'off':
      return 'Nothing is opened by itself: Reconnect is switched off.';
    case 'never accepted':
      return 'Nothing is opened by itself, because no session had been accepted.';
    case 'ended at once twice':
      return 'Reconnecting has stopped: twice in a row the session ended right after connect, which may be a refusal.';
    case 'cannot':
      return `Reconnecting has stopped: ${why.words}`;
    default:
      return assertNever(why);
  }
}
