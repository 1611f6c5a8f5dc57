import { assertNever } from '../../domain/assert-never.ts';
import type { Timestamp } from '../../domain/time.ts';
import { endCall } from '../transitions/end-call.ts';
import { putCall } from '../transitions/put-call.ts';
import { setPresence } from '../transitions/set-presence.ts';
import { drawCallId, drawNumber } from '../transitions/stand-in.ts';
import type { Agent } from '../world/agent.ts';
import { agentOf } from '../world/call.ts';
import type { Call } from '../world/call.ts';
import type { Dice } from '../world/dice.ts';
import { withEntry } from '../world/world.ts';
import type { World } from '../world/world.ts';
import type { Move } from './moves.ts';

/** The world after a move in a tenant. */
export function carryOut(world: World, tenantUuid: string, move: Move, dice: Dice, now: Timestamp): World {
  switch (move.kind) {
    case 'call comes':
      return putCall(world, newCall(world, tenantUuid, move.queueUuid, dice, now), now);
    case 'call is offered':
      return putCall(world, { ...move.call, phase: { kind: 'ringing', agentUuid: move.agent.uuid } }, now);
    case 'call is answered':
      return putCall(world, answered(move.call, now), now);
    case 'offer is missed':
      return missed(putCall(world, { ...move.call, phase: { kind: 'waiting' } }, now), move.agent.uuid);
    case 'caller gives up':
    case 'call ends':
      return endCall(world, move.call, now);
    case 'wrap-up ends':
      return withAgent(world, { ...move.agent, queueWork: { kind: 'None' } });
    case 'agent goes away': {
      const options = world.tenants.get(tenantUuid)?.presenceOptions ?? [];
      const option = dice.pick(options.filter(({ type }) => type === 'away'));
      return option === undefined ? world : setPresence(world, move.agent, option, 'traffic', now);
    }
    case 'agent comes back':
      return setPresence(world, move.agent, { type: 'ready', name: 'Ready' }, 'traffic', now);
    default:
      return assertNever(move);
  }
}

function newCall(world: World, tenantUuid: string, queueUuid: string, dice: Dice, now: Timestamp): Call {
  return {
    id: drawCallId(dice),
    tenantUuid,
    direction: 'inbound',
    callingNumber: drawNumber(dice),
    calledNumber: world.tenants.get(tenantUuid)?.defaultOutgoingClid ?? '',
    phase: { kind: 'waiting' },
    queueUuid,
    suppressed: false,
    startedAt: now,
  };
}

function answered(call: Call, now: Timestamp): Call {
  const agentUuid = agentOf(call);
  return { ...call, phase: { kind: 'answered', at: now, ...(agentUuid === undefined ? {} : { agentUuid }) } };
}

function missed(world: World, agentUuid: string): World {
  const agent = world.agents.get(agentUuid);
  if (agent === undefined) return world;
  const { consecutiveMissed, missedToday } = agent;
  return withAgent(world, {
    ...agent,
    consecutiveMissed: consecutiveMissed + 1,
    missedToday: missedToday + 1,
  });
}

function withAgent(world: World, agent: Agent): World {
  return { ...world, agents: withEntry(world.agents, agent.uuid, agent) };
}
