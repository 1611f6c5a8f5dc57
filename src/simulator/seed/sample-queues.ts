import type { Queue } from '../world/queue.ts';
import { documentIds } from './document-ids.ts';
import { maskedUuid } from './masked-uuid.ts';
import { sampleExtensions } from './sample-extensions.ts';

/** `max_queues_count` of the sample answer of 4.4. */
const total = 29;

const staffed: readonly Queue[] = [
  // Printed in 4.6 as `Q3878` with extension 387.
  queue(documentIds.queue3878, 'Q3878', '387', ['100', '101', '102', '103', '112', '113', '114', '115']),
  queue(documentIds.queue386, 'Q386', '386', ['112', '113', '114', '115']),
  queue(documentIds.queueOfRedirect, 'Q385', '385', ['103', '113', '114']),
];

/** The inbound queues of CCSLab15: the two printed in 4.6, the one of 4.26, and unstaffed ones up to the total of 4.4. */
export const sampleQueues: readonly Queue[] = [
  ...staffed,
  ...Array.from({ length: total - staffed.length }, (_, index) => {
    const number = 384 - index;
    return queue(maskedUuid('0046', number), `Q${String(number)}`, String(number), []);
  }),
];

function queue(uuid: string, name: string, extension: string, members: readonly string[]): Queue {
  return {
    uuid,
    tenantUuid: documentIds.tenant,
    name,
    extension,
    alternateExtensions: [],
    members: sampleExtensions.filter((one) => members.includes(one.extension)).map(({ uuid }) => uuid),
    fillWarning: 3,
    fillAlert: 6,
  };
}
