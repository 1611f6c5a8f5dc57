/** Bytes read as characters. */
export interface DecodedText {
  readonly text: string;
  /** The encoding's name in the Encoding standard (WHATWG), e.g. `utf-8`. */
  readonly charset: string;
  readonly decidedBy: 'byte order mark' | 'header' | 'default';
  /** What `Content-Type` calls the charset, where no encoding has that name. */
  readonly unknownCharset?: string;
  /** True where bytes had to be shown as U+FFFD, because they are nothing in this encoding. */
  readonly undecodable: boolean;
}

/** Reads `bytes` by their byte order mark, else by the header's `charset`, else as UTF-8 (WHATWG Encoding, "decode"). */
export function decodeText(bytes: Uint8Array, charset?: string): DecodedText {
  const marked = byteOrderMark(bytes);
  if (marked !== undefined) return { ...decodeAs(bytes, marked), decidedBy: 'byte order mark' };
  if (charset === undefined) return { ...decodeAs(bytes, 'utf-8'), decidedBy: 'default' };
  if (!isEncoding(charset))
    return { ...decodeAs(bytes, 'utf-8'), decidedBy: 'default', unknownCharset: charset };
  return { ...decodeAs(bytes, charset), decidedBy: 'header' };
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return undefined;
}

function isEncoding(label: string): boolean {
  try {
    new TextDecoder(label);
    return true;
  } catch {
    return false;
  }
}

function decodeAs(bytes: Uint8Array, label: string): Pick<DecodedText, 'text' | 'charset' | 'undecodable'> {
  const strict = new TextDecoder(label, { fatal: true });
  try {
    return { text: strict.decode(bytes), charset: strict.encoding, undecodable: false };
  } catch {
    const lenient = new TextDecoder(label);
    return { text: lenient.decode(bytes), charset: lenient.encoding, undecodable: true };
  }
}
