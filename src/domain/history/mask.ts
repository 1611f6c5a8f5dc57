import type { Header } from '../http/header.ts';
import type { HttpRequest } from '../http/http-request.ts';
import type { Draft, Row } from '../request/draft.ts';

/** A secret and what stands in its place wherever it would be kept. */
export interface Mask {
  readonly secret: string;
  /** E.g. `«token»`. */
  readonly shown: string;
}

/** Stands for a credential that was typed into a header by hand; it cannot be restored. */
export const typedCredential = '«typed credential, not kept»';

/** What already stands in place of a secret; a value with one holds no other. */
const placeholder = /«(token|password|pin|user:password)»/;

/** Headers whose value is a credential, or whose name says so; `Set-Cookie` of an answer among them. */
const credentialHeader = /^(proxy-)?authorization$|cookie|token|secret|password|passwd|api-?key|^x-auth/i;

/** True for a header whose value is not kept as it is. */
function isCredential(name: string): boolean {
  return credentialHeader.test(name);
}

/** The text with every secret replaced. */
export function maskText(text: string, masks: readonly Mask[]): string {
  return masks.reduce(
    (masked, { secret, shown }) => (secret === '' ? masked : masked.replaceAll(secret, () => shown)),
    text,
  );
}

/** The bytes with every secret (as UTF-8) replaced; the same bytes where none occurs. */
export function maskBytes(bytes: Uint8Array<ArrayBuffer>, masks: readonly Mask[]): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  let masked = bytes;
  for (const { secret, shown } of masks) {
    if (secret !== '') masked = replaceBytes(masked, encoder.encode(secret), encoder.encode(shown));
  }
  return masked;
}

/** The request with secrets replaced, and with the value of every credential header that still holds something else. */
export function maskRequest(request: HttpRequest, masks: readonly Mask[]): HttpRequest {
  return {
    method: request.method,
    url: maskText(request.url, masks),
    headers: maskHeaders(request.headers, masks),
    ...(request.body === undefined ? {} : { body: maskBytes(request.body, masks) }),
  };
}

/** Header lines with secrets replaced; `Set-Cookie` of an answer included. */
export function maskHeaders(headers: readonly Header[], masks: readonly Mask[]): readonly Header[] {
  return headers.map(([name, value]): Header => {
    const masked = maskText(value, masks);
    if (!isCredential(name) || placeholder.test(masked)) return [name, masked];
    return [name, name.toLowerCase() === 'set-cookie' ? maskCookie(masked) : typedCredential];
  });
}

/** `Set-Cookie` (RFC 6265 section 4.1) with its name and attributes, without its value. */
function maskCookie(value: string): string {
  return value.replace(/=[^;]*/, '=«cookie, not kept»');
}

/** The draft as it may be kept. */
export function maskDraft(draft: Draft, masks: readonly Mask[]): Draft {
  const row = ({ name, value, on }: Row): Row => ({ name, value: maskText(value, masks), on });
  return {
    ...draft,
    path: maskText(draft.path, masks),
    pathValues: Object.fromEntries(
      Object.entries(draft.pathValues).map(([name, value]) => [name, maskText(value, masks)]),
    ),
    query: draft.query.map(row),
    headers: draft.headers.map((header) => {
      const masked = row(header);
      const bare = isCredential(header.name) && !/\{\{\w+\}\}/.test(header.value);
      return bare && masked.value === header.value ? { ...masked, value: typedCredential } : masked;
    }),
    body: draft.body === undefined ? undefined : maskText(draft.body, masks),
  };
}

function replaceBytes(
  bytes: Uint8Array<ArrayBuffer>,
  secret: Uint8Array,
  shown: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const pieces: Uint8Array[] = [];
  let start = 0;
  for (let at = find(bytes, secret, 0); at !== -1; at = find(bytes, secret, start)) {
    pieces.push(bytes.subarray(start, at), shown);
    start = at + secret.length;
  }
  if (pieces.length === 0) return bytes;
  pieces.push(bytes.subarray(start));
  const masked = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let offset = 0;
  for (const piece of pieces) {
    masked.set(piece, offset);
    offset += piece.length;
  }
  return masked;
}

function find(bytes: Uint8Array, wanted: Uint8Array, from: number): number {
  const [first] = wanted;
  if (first === undefined) return -1;
  for (let at = bytes.indexOf(first, from); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return at;
  }
  return -1;
}
