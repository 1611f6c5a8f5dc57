import type { SessionEntry } from '../../src/domain/history/session-entry.ts';
import { timestamp } from '../../src/domain/time.ts';

/** A stored session that has not ended. */
export function sampleSession(id: string, change: Partial<SessionEntry> = {}): SessionEntry {
  return {
    version: 1,
    id,
    startedAt: timestamp(1000),
    environment: 'Built-in CCS',
    target: 'Built-in CCS',
    url: 'ws://127.0.0.1/6/v2/sock',
    as: 'as 101, Built-in CCS',
    end: { kind: 'running' },
    tally: {
      received: 0,
      sent: 0,
      bytes: 0,
      dropped: 0,
      range: { recording: 'r', from: 0, end: 0 },
    },
    ...change,
  };
}
