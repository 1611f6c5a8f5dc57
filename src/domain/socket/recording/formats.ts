import type { RecordedEntry, RecordingHead } from './recording.ts';
import { writeCsv } from './write-csv.ts';
import { writeHar } from './write-har.ts';
import { writeNdjson } from './write-ndjson.ts';
import { writeText } from './write-text.ts';

/** A way to write a recording down. */
export interface RecordingFormat {
  readonly title: string;
  /** What it is good for, in a few words. */
  readonly purpose: string;
  /** Of the file's name, without the dot. */
  readonly ending: string;
  readonly mediaType: string;
  /** Whether notes between frames can stand in it. */
  readonly keepsNotes: boolean;
  /** The file piece by piece, so that it never stands in memory as one text. */
  write(head: RecordingHead, entries: Iterable<RecordedEntry>): Generator<string, void, undefined>;
}

/** The formats, in the order in which they are offered. */
export const recordingFormats = {
  ndjson: {
    title: 'NDJSON',
    purpose: 'everything, to import and replay again',
    ending: 'ndjson',
    mediaType: 'application/x-ndjson',
    keepsNotes: true,
    write: writeNdjson,
  },
  csv: {
    title: 'CSV',
    purpose: 'for spreadsheets, without notes',
    ending: 'csv',
    mediaType: 'text/csv',
    keepsNotes: false,
    write: (_head, entries) => writeCsv(entries),
  },
  har: {
    title: 'HAR',
    purpose: 'for network tools, as Chrome writes sockets',
    ending: 'har',
    mediaType: 'application/json',
    keepsNotes: true,
    write: writeHar,
  },
  text: {
    title: 'Plain text',
    purpose: 'as the list shows it, for reading',
    ending: 'txt',
    mediaType: 'text/plain',
    keepsNotes: true,
    write: writeText,
  },
} as const satisfies { readonly [id: string]: RecordingFormat };

/** Id of a format. */
export type FormatId = keyof typeof recordingFormats;
