import type { Timestamp } from '../../domain/time.ts';
import { agentEventRecord } from '../records/agent-event.ts';
import { callRecord } from '../records/call-record.ts';
import { queueEventRecord } from '../records/queue-event.ts';
import type { Frame } from '../socket/frame.ts';
import type { Dice } from '../world/dice.ts';
import type { World } from '../world/world.ts';

/**
 * `count` update frames, each with one record as it is at `now`: an agent's, a staffed queue's or a call's. They make up
 * high rates and bursts; the world stays the same.
 */
export function repeats(world: World, count: number, dice: Dice, now: Timestamp): readonly Frame[] {
  if (count === 0) return [];
  const makers: readonly (() => Frame)[] = [
    ...[...world.agents.values()].map((agent) => (): Frame => ({
      permission: 'Agent Events',
      tenantUuid: agent.tenantUuid,
      action: 'update_agent',
      records: [agentEventRecord(world, agent)],
    })),
    ...[...world.queues.values()]
      .filter(({ members }) => members.length > 0)
      .map((queue) => (): Frame => ({
        permission: 'Inbound Queue Events',
        tenantUuid: queue.tenantUuid,
        action: 'update_queue',
        records: [queueEventRecord(world, queue)],
      })),
    ...[...world.calls.values()].map((call) => (): Frame => ({
      permission: 'Call Events',
      tenantUuid: call.tenantUuid,
      action: 'update_call',
      records: [callRecord(world, call, now)],
    })),
  ];
  return Array.from({ length: count }, () => dice.pick(makers)?.()).filter((frame) => frame !== undefined);
}
