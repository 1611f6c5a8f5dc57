import type { EndedCall } from '../world/call.ts';
import { fromCivil } from '../time/civil.ts';
import { documentIds } from './document-ids.ts';
import { maskedUuid } from './masked-uuid.ts';

const second = { year: 2021, month: 10, day: 7, hour: 7, minute: 22 };

/** A call that the example path of 4.21 finds: 501 to 101, on 2021-10-07 between 07:22:21 and 07:22:24 UTC. */
export const exampleCall: EndedCall = {
  id: '0BS9DD02LEMUA',
  tenantUuid: documentIds.tenant,
  direction: 'inbound',
  callingNumber: '501',
  calledNumber: '101',
  phase: {
    kind: 'answered',
    at: fromCivil({ ...second, second: 29 }),
    agentUuid: maskedUuid('0048', 101),
  },
  suppressed: false,
  startedAt: fromCivil({ ...second, second: 22 }),
  endedAt: fromCivil({ ...second, minute: 24, second: 3 }),
};
