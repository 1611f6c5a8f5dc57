import { maskBytes, maskText } from '../history/mask.ts';
import type { Mask } from '../history/mask.ts';

/** A payload in which no secret stands. */
export interface Masked<T> {
  readonly payload: T;
  /** Whether a secret was in it. */
  readonly masked: boolean;
}

/** Replaces secrets in payloads before they are kept. */
export interface Masker {
  text(text: string): Masked<string>;
  bytes(bytes: Uint8Array<ArrayBuffer>): Masked<Uint8Array<ArrayBuffer>>;
}

/**
 * A masker for the given secrets. Each is looked for as it is and in the spellings that JSON text (RFC 8259 section 7:
 * escaped quotes, backslashes and slashes) and a URL (percent-encoding) give it; longer ones first, so that a secret
 * which contains another goes as a whole. Empty secrets are passed over.
 */
export function createMasker(masks: readonly Mask[]): Masker {
  const spelled = masks
    .filter(({ secret }) => secret !== '')
    .flatMap(({ secret, shown }) => spellings(secret).map((spelling) => ({ secret: spelling, shown })))
    .sort((a, b) => b.secret.length - a.secret.length);
  return {
    text(text) {
      const payload = maskText(text, spelled);
      return { payload, masked: payload !== text };
    },
    bytes(bytes) {
      const payload = maskBytes(bytes, spelled);
      return { payload, masked: payload !== bytes };
    },
  };
}

/** What `encodeURIComponent` refuses. */
const loneSurrogate = /\p{Surrogate}/u;

function spellings(secret: string): readonly string[] {
  const inJson = JSON.stringify(secret).slice(1, -1);
  const inUrl = loneSurrogate.test(secret) ? secret : encodeURIComponent(secret);
  return [...new Set([secret, inJson, inJson.replaceAll('/', '\\/'), inUrl])];
}
