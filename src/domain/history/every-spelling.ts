import type { Mask } from './mask.ts';

/**
 * Each secret as it is and in the spellings that JSON text (RFC 8259 section 7: escaped quotes, backslashes and slashes)
 * and a URL (percent-encoding) give it; longer ones first, so that a secret which contains another goes as a whole.
 * Empty secrets are left out.
 */
export function everySpelling(masks: readonly Mask[]): readonly Mask[] {
  return masks
    .filter(({ secret }) => secret !== '')
    .flatMap(({ secret, shown }) => spellings(secret).map((spelling) => ({ secret: spelling, shown })))
    .toSorted((one, other) => other.secret.length - one.secret.length);
}

/** What `encodeURIComponent` refuses. */
const loneSurrogate = /\p{Surrogate}/u;

function spellings(secret: string): readonly string[] {
  const inJson = JSON.stringify(secret).slice(1, -1);
  const inUrl = loneSurrogate.test(secret) ? secret : encodeURIComponent(secret);
  return [...new Set([secret, inJson, inJson.replaceAll('/', '\\/'), inUrl])];
}
