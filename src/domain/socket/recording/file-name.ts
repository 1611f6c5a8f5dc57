import type { Timestamp } from '../../time.ts';
import { isoTime } from './recording.ts';

const longest = 60;

/** A file name with target and time (UTC), e.g. `ccs-events_ccs.example.com_2026-11-24T10-01-02Z.ndjson`. */
export function recordingFileName(target: string, at: Timestamp, ending: string): string {
  const host = /^\w+:\/\/([^/?#]+)/.exec(target)?.[1] ?? target;
  const name = host
    .replaceAll(/[^\p{L}\p{N}.-]+/gu, '-')
    .replaceAll(/^[-.]+|[-.]+$/g, '')
    .slice(0, longest);
  const time = isoTime(at)
    .replace(/\.\d+Z$/, 'Z')
    .replaceAll(':', '-');
  return `${['ccs-events', name, time].filter((part) => part !== '').join('_')}.${ending}`;
}
