const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const codes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
const padding = 0x3d;

/** Values of the letters by character code; 64 for what is no letter. */
const values = new Uint8Array(128).fill(64);
for (const [value, code] of codes.entries()) values[code] = value;

const decoder = new TextDecoder('utf-8');

/** The bytes as Base64 with padding (RFC 4648 section 4). */
export function toBase64(bytes: Uint8Array): string {
  const text = new Uint8Array(Math.ceil(bytes.length / 3) * 4);
  let at = 0;
  for (let index = 0; index < bytes.length; index += 3) {
    const [first = 0, second, third] = [bytes[index], bytes[index + 1], bytes[index + 2]];
    text[at++] = codes[first >> 2] ?? 0;
    text[at++] = codes[((first & 3) << 4) | ((second ?? 0) >> 4)] ?? 0;
    text[at++] = second === undefined ? padding : (codes[((second & 15) << 2) | ((third ?? 0) >> 6)] ?? 0);
    text[at++] = third === undefined ? padding : (codes[third & 63] ?? 0);
  }
  return decoder.decode(text);
}

/** The bytes that Base64 (RFC 4648 section 4, padding optional) stands for; undefined when `text` is none. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  const length = text.length - (text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0);
  if (length % 4 === 1) return undefined;
  const bytes = new Uint8Array(Math.floor((length * 3) / 4));
  let at = 0;
  let held = 0;
  for (let index = 0; index < length; index++) {
    const value = values[text.charCodeAt(index)] ?? 64;
    if (value === 64) return undefined;
    held = ((held << 6) | value) & 0xffffff;
    const place = index & 3;
    if (place > 0) bytes[at++] = (held >> (6 - 2 * place)) & 0xff;
  }
  return bytes;
}
