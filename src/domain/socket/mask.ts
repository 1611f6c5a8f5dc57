import { everySpelling } from '../history/every-spelling.ts';
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
  /** Whether a secret stands in these bytes, as UTF-8; quick, whatever else they are. */
  isIn(bytes: Uint8Array<ArrayBuffer>): boolean;
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** A masker for the given secrets, in every spelling of each. */
export function createMasker(masks: readonly Mask[]): Masker {
  const spelled = everySpelling(masks);
  const any = anyOf(spelled);
  return {
    text(text) {
      // Nearly every text has none of them, and thousands come a second: one look tells.
      if (!any.test(text)) return { payload: text, masked: false };
      const payload = maskText(text, spelled);
      return { payload, masked: payload !== text };
    },
    bytes(bytes) {
      const payload = maskBytes(bytes, spelled);
      return { payload, masked: payload !== bytes };
    },
    isIn(bytes) {
      // What is no UTF-8 spoils no character that follows it: every secret comes out whole.
      return any.test(decoder.decode(bytes));
    },
  };
}

/** What finds any of the secrets; nothing where there is none. */
function anyOf(masks: readonly Mask[]): RegExp {
  if (masks.length === 0) return /(?!)/;
  return new RegExp(masks.map(({ secret }) => secret.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')).join('|'));
}
