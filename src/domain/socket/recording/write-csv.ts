import { toBase64 } from '../../base64.ts';
import { isoTime, payloadText } from './recording.ts';
import type { RecordedEntry, RecordedFrame } from './recording.ts';

const columns = [
  'number',
  'time',
  'ms',
  'direction',
  'opcode',
  'kind',
  'bytes',
  'masked',
  'encoding',
  'payload',
];

/**
 * Frames as CSV (RFC 4180: comma, CRLF, quotes doubled; UTF-8 without a byte order mark), the names of the columns in the
 * first line. Notes are left out: they have no such columns.
 */
export function* writeCsv(entries: Iterable<RecordedEntry>): Generator<string, void, undefined> {
  yield record(columns);
  for (const entry of entries) if (entry.entry === 'frame') yield record(cells(entry));
}

function cells({ number, at, direction, opcode, kind, masked, bytes }: RecordedFrame): readonly string[] {
  const payload = payloadText(opcode, bytes);
  return [
    ...[String(number), isoTime(at), String(at), direction, opcode, kind, String(bytes.length)],
    masked ? 'yes' : '',
    ...(payload.kind === 'text' ? ['text', payload.text] : ['base64', toBase64(bytes)]),
  ];
}

function record(values: readonly string[]): string {
  return `${values.map((value) => quoted(guarded(value))).join(',')}\r\n`;
}

/** What a spreadsheet may take for the beginning of a formula (OWASP, "CSV Injection"). */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;

/** The cell with an apostrophe in front where a spreadsheet would run it as a formula: frames are others' text. */
function guarded(value: string): string {
  return formula.test(value) ? `'${value}` : value;
}

function quoted(value: string): string {
  return /[",\r\n']/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
