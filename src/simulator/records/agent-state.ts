import type { JsonObject } from '../../domain/json.ts';
import { millis } from '../../domain/time.ts';
import type { Timestamp } from '../../domain/time.ts';
import { formatDuration } from '../time/format-duration.ts';
import type { Agent } from '../world/agent.ts';
import type { World } from '../world/world.ts';

/** An agent's state as section 4.15 shows it at `now`, members in the sample's order. */
export function agentState(world: World, agent: Agent, now: Timestamp): JsonObject {
  const { presence, phone } = agent;
  const since = (start: Timestamp): string => formatDuration(millis(now - start));
  return {
    success: true,
    queue_state: queueState(world, agent, since),
    phone_state: { state: phone.kind, duration: since(phone.since) },
    consecutive_missed: agent.consecutiveMissed,
    agent_state: {
      state: { type: presence.type, name: presence.name },
      duration: since(presence.since),
    },
  };
}

function queueState(world: World, { queueWork }: Agent, since: (start: Timestamp) => string): JsonObject {
  if (queueWork.kind === 'None') return { state: 'None', queue: '', duration: '0' };
  const queue = world.queues.get(queueWork.queueUuid) ?? world.outboundQueues.get(queueWork.queueUuid);
  return { state: queueWork.kind, queue: queue?.name ?? '', duration: since(queueWork.since) };
}
