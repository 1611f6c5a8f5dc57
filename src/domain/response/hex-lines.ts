import type { TextLines } from './text-lines.ts';

/** Bytes as lines of offset, hexadecimal and ASCII (`.` for what is no printable ASCII), `perLine` bytes each. */
export function hexLines(bytes: Uint8Array, perLine = 16): TextLines {
  const offsetDigits = Math.max(8, bytes.length.toString(16).length);
  return {
    count: Math.ceil(bytes.length / perLine),
    indent: () => 0,
    length: () => offsetDigits + 2 + perLine * 3 + 1 + perLine,
    runs: (line) => {
      const offset = line * perLine;
      const row = bytes.subarray(offset, offset + perLine);
      const hex = Array.from(row, (byte) => byte.toString(16).padStart(2, '0')).join(' ');
      return [
        { style: 'soft', text: `${offset.toString(16).padStart(offsetDigits, '0')}  ` },
        { style: 'plain', text: hex.padEnd(perLine * 3 + 1) },
        { style: 'string', text: Array.from(row, ascii).join('') },
      ];
    },
  };
}

function ascii(byte: number): string {
  return byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '.';
}
