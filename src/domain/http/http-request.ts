import type { Header } from './header.ts';

/** A request ready for the wire. */
export interface HttpRequest {
  readonly method: string;
  /** Absolute `http:` or `https:` URL without user information. */
  readonly url: string;
  readonly headers: readonly Header[];
  /** The bytes to send; absent means no body. */
  readonly body?: Uint8Array<ArrayBuffer>;
}
