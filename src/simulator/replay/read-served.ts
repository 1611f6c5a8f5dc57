import { err, ok } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import { faultWords } from '../../domain/socket/recording/import-report.ts';
import { NdjsonReader } from '../../domain/socket/recording/ndjson-reader.ts';
import type { RecordedEntry } from '../../domain/socket/recording/recording.ts';
import { timestamp } from '../../domain/time.ts';
import type { ServedFrame, ServedRecording } from './served-replay.ts';

/**
 * Reads NDJSON (a recording of ours, or any that `read-line.ts` of the domain understands) for being served. Only what the
 * server had sent is kept; times are those of the recording, also of what the client had sent in between.
 */
export function readServed(id: string, body: Uint8Array): Result<ServedRecording, string> {
  const reader = new NdjsonReader(timestamp(0));
  const frames: ServedFrame[] = [];
  const times: number[] = [];
  let bytes = 0;
  const take = (entry: RecordedEntry): void => {
    if (entry.entry !== 'frame' || entry.direction !== 'in') return;
    frames.push({ opcode: entry.opcode, bytes: entry.bytes });
    times.push(entry.at);
    bytes += entry.bytes.length;
  };
  for (const entry of reader.push(body)) take(entry);
  for (const entry of reader.finish()) take(entry);
  const report = reader.report();
  if (!report.ok) return err(faultWords(report.error));
  return frames.length === 0
    ? err('The recording holds nothing that a server had sent.')
    : ok({ id, frames, times, bytes });
}
