import type { JsonObject } from '../../domain/json.ts';
import { millis } from '../../domain/time.ts';
import type { Timestamp } from '../../domain/time.ts';
import { formatDateTime } from '../time/format-date-time.ts';
import { formatDuration } from '../time/format-duration.ts';
import { agentOf } from '../world/call.ts';
import type { Call } from '../world/call.ts';
import type { World } from '../world/world.ts';

/**
 * A call as answers (4.19 to 4.21) and events show it at `now`. Nothing of it is documented; `requests/shared/call.yaml`
 * says what it is inferred from. An answered call has `suppression` and `answered_on` besides.
 */
export function callRecord(world: World, call: Call, now: Timestamp): JsonObject {
  const { phase } = call;
  const answered = phase.kind === 'answered';
  return {
    call_id: call.id,
    state: answered ? 'answered' : 'progress',
    direction: call.direction,
    calling_number: call.callingNumber,
    called_number: call.calledNumber,
    queue: queueOf(world, call),
    agent: agentRecord(world, call),
    ...(answered ? { suppression: call.suppressed ? 'on' : 'off' } : {}),
    started_on: formatDateTime(call.startedAt),
    ...(answered ? { answered_on: formatDateTime(phase.at) } : {}),
    duration: formatDuration(millis(now - call.startedAt)),
  };
}

function queueOf(world: World, { queueUuid }: Call): JsonObject | null {
  if (queueUuid === undefined) return null;
  const queue = world.queues.get(queueUuid) ?? world.outboundQueues.get(queueUuid);
  return queue === undefined ? null : { uuid: queue.uuid, name: queue.name };
}

function agentRecord(world: World, call: Call): JsonObject | null {
  const uuid = agentOf(call);
  const extension = uuid === undefined ? undefined : world.extensions.get(uuid);
  if (extension === undefined) return null;
  const { firstname, lastname } = extension;
  return { uuid: extension.uuid, extension: extension.extension, firstname, lastname };
}
