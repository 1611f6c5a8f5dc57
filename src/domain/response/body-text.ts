import { contentType, isHtmlType, isJsonType, isTextType } from './content-type.ts';
import { decodeText } from './decode-text.ts';
import type { DecodedText } from './decode-text.ts';
import type { Header } from '../http/header.ts';

/** A body as it can be read. What it is goes by the content first, because servers label wrongly; see `mislabelled`. */
export type BodyText =
  | { readonly kind: 'empty' }
  | ReadableBody
  /** No text: images, archives, anything with bytes that texts do not have. */
  | { readonly kind: 'binary'; readonly contentType: string };

/** A body that is text. */
export interface ReadableBody extends DecodedText {
  readonly kind: 'json' | 'html' | 'text';
  readonly contentType: string;
  /** Set where the content is something else than `Content-Type` says; one sentence. */
  readonly mislabelled?: string;
}

/** Reads a body that no content coding lies on (any more). */
export function bodyText(bytes: Uint8Array, headers: readonly Header[]): BodyText {
  if (bytes.length === 0) return { kind: 'empty' };
  const { essence, charset } = contentType(headers);
  const decoded = decodeText(bytes, charset);
  if (isBinary(essence, decoded)) return { kind: 'binary', contentType: essence };
  const kind = kindOf(essence, decoded.text);
  const mislabelled = mislabelling(kind, essence);
  return { kind, contentType: essence, ...decoded, ...(mislabelled === undefined ? {} : { mislabelled }) };
}

/** Named as text or looking like it. NUL and its neighbours do not occur in texts. */
function isBinary(essence: string, decoded: DecodedText): boolean {
  if (isJsonType(essence) || isHtmlType(essence) || isTextType(essence)) return false;
  if (/^(image|audio|video|font)\//.test(essence) && essence !== 'image/svg+xml') return true;
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  return decoded.undecodable || /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(decoded.text.slice(0, 4096));
}

function kindOf(essence: string, text: string): ReadableBody['kind'] {
  const beginning = text.slice(0, 1024).trimStart();
  if (/^<(!doctype html|html|head|body)[\s>]/i.test(beginning)) return 'html';
  if (isHtmlType(essence)) return /^[{[]/.test(beginning) ? 'json' : 'html';
  return isJsonType(essence) || /^[{[]/.test(beginning) ? 'json' : 'text';
}

function mislabelling(kind: ReadableBody['kind'], essence: string): string | undefined {
  if (kind === 'html' && essence !== '' && !isHtmlType(essence))
    return `Content-Type says ${essence}, the body is HTML.`;
  if (kind === 'json' && isHtmlType(essence))
    return `Content-Type says ${essence}, the body looks like JSON.`;
  return undefined;
}
