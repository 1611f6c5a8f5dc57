import type { Timestamp } from '../../domain/time.ts';
import type { Agent } from '../world/agent.ts';
import { agentOf } from '../world/call.ts';
import type { Call } from '../world/call.ts';
import { withEntry, withoutEntry } from '../world/world.ts';
import type { World } from '../world/world.ts';

/**
 * The world with `call` new, or in place of the one with its id; the telephones of the agents it leaves and reaches
 * follow. Every change of a call goes through here or {@link takeCall}, so that the two never disagree.
 */
export function putCall(world: World, call: Call, now: Timestamp): World {
  const before = world.calls.get(call.id);
  const moved = { ...world, calls: withEntry(world.calls, call.id, call) };
  // Suppression, say, is nothing to the agent.
  if (before?.phase === call.phase) return moved;
  const from = before === undefined ? undefined : agentOf(before);
  const to = agentOf(call);
  const left = from === undefined || from === to ? moved : release(moved, from, now);
  return to === undefined ? left : engage(left, to, call, now);
}

/** The world without a call; its agent's telephone is idle again. The call is not remembered. */
export function takeCall(world: World, call: Call, now: Timestamp): World {
  const without = { ...world, calls: withoutEntry(world.calls, call.id) };
  const agentUuid = agentOf(call);
  return agentUuid === undefined ? without : release(without, agentUuid, now);
}

/** The agent's part of a phase that has just begun. */
function engage(world: World, agentUuid: string, call: Call, now: Timestamp): World {
  const agent = world.agents.get(agentUuid);
  if (agent === undefined) return world;
  const answered = call.phase.kind === 'answered';
  const kind = answered || call.direction === 'outbound' ? 'Busy' : 'Ringing';
  return withAgent(world, {
    ...agent,
    phone: { kind, since: agent.phone.kind === kind ? agent.phone.since : now, callId: call.id },
    queueWork:
      answered && call.queueUuid !== undefined
        ? { kind: 'On Call', queueUuid: call.queueUuid, since: call.phase.at }
        : { kind: 'None' },
    consecutiveMissed: answered ? 0 : agent.consecutiveMissed,
    handledToday: agent.handledToday + (answered ? 1 : 0),
  });
}

function release(world: World, agentUuid: string, now: Timestamp): World {
  const agent = world.agents.get(agentUuid);
  if (agent === undefined) return world;
  const { queueWork } = agent;
  return withAgent(world, {
    ...agent,
    phone: { kind: 'Idle', since: now },
    queueWork: queueWork.kind === 'On Call' ? { ...queueWork, kind: 'Wrapup', since: now } : queueWork,
  });
}

function withAgent(world: World, agent: Agent): World {
  return { ...world, agents: withEntry(world.agents, agent.uuid, agent) };
}
