import type { HistoryEntry } from '../../src/domain/history/history-entry.ts';
import { millis, timestamp } from '../../src/domain/time.ts';

const encoder = new TextEncoder();

/** An answered exchange with the given id; `others` replace its members. */
export function sampleHistoryEntry(id: string, others: Partial<HistoryEntry> = {}): HistoryEntry {
  return {
    version: 1,
    id,
    startedAt: timestamp(1_795_392_000_000.25),
    environment: 'Built-in CCS',
    target: 'Built-in CCS',
    section: '4.16',
    title: 'Update Agent State (By TelcoUser)',
    draft: {
      section: '4.16',
      pathIndex: 0,
      path: '/tenants/{tenant_uuid}/extensions/{extension_uuid}/agent_state',
      pathValues: { tenant_uuid: 'az123456-53d6-48e2-85cd-f8d6bde10fd9' },
      query: [{ name: 'page', value: '1', on: false }],
      headers: [{ name: 'Authorization', value: 'Bearer {{token}}', on: true }],
      body: '{"request":"updateAgentState","name":"Lunch Break"}',
    },
    request: {
      method: 'POST',
      url: 'http://127.0.0.1:4280/6/v2/api/tenants/x/extensions/y/agent_state?page=1',
      headers: [['Authorization', 'Bearer «token»']],
      body: encoder.encode('{"request":"updateAgentState","name":"Lunch Break"}'),
    },
    outcome: {
      kind: 'answered',
      response: {
        status: 200,
        statusText: 'OK',
        headers: [['Content-Type', 'application/json']],
        headersAre: 'as received',
        body: encoder.encode('{"success":true}'),
      },
      timings: { firstByte: millis(12.5), end: millis(13) },
    },
    ...others,
  };
}
