import type { Timestamp } from '../../domain/time.ts';
import { isFree } from '../world/agent.ts';
import type { Call } from '../world/call.ts';
import { createDice } from '../world/dice.ts';
import type { Extension } from '../world/extension.ts';
import type { OutboundQueue } from '../world/queue.ts';
import type { World } from '../world/world.ts';
import { putCall } from './put-call.ts';
import { drawCallId } from './stand-in.ts';

/**
 * The world with an outbound call from `extension` to `target` in progress (4.28). A free agent is busy with it from
 * the start; from other extensions the call goes out all the same, since the document names no condition.
 */
export function dial(
  world: World,
  extension: Extension,
  queue: OutboundQueue,
  target: string,
  now: Timestamp,
): { readonly world: World; readonly call: Call } {
  const dice = createDice(world.random);
  const agent = world.agents.get(extension.uuid);
  const call: Call = {
    id: drawCallId(dice),
    tenantUuid: extension.tenantUuid,
    direction: 'outbound',
    callingNumber: extension.extension,
    calledNumber: target,
    phase:
      agent !== undefined && isFree(agent) ? { kind: 'ringing', agentUuid: agent.uuid } : { kind: 'waiting' },
    queueUuid: queue.uuid,
    suppressed: false,
    startedAt: now,
  };
  return { world: putCall({ ...world, random: dice.state() }, call, now), call };
}
