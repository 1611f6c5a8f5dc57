import type { Timestamp } from '../../domain/time.ts';
import type { Call, StandingPlace } from '../world/call.ts';
import { createDice } from '../world/dice.ts';
import type { Dice } from '../world/dice.ts';
import type { World } from '../world/world.ts';
import { isFree } from '../world/agent.ts';
import { putCall } from './put-call.ts';

const idLetters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** A call id in the document's form: 13 digits and capitals. No two calls of a run have the same one. */
export function drawCallId(dice: Dice): string {
  return `0B${Array.from({ length: 11 }, () => idLetters[dice.below(idLetters.length)] ?? '0').join('')}`;
}

/** An outside number that belongs to nobody: 555-01xx is kept free for examples. */
export function drawNumber(dice: Dice): string {
  return `21555501${String(dice.below(100)).padStart(2, '0')}`;
}

/** The world with a successor for `call` when that was a standing one; otherwise the world as it is. */
export function succeed(world: World, call: Call, now: Timestamp): World {
  if (call.standing === undefined) return world;
  const dice = createDice(world.random);
  const successor: Call = {
    id: drawCallId(dice),
    tenantUuid: call.tenantUuid,
    direction: 'inbound',
    callingNumber: drawNumber(dice),
    calledNumber: world.tenants.get(call.tenantUuid)?.defaultOutgoingClid ?? call.calledNumber,
    phase: firstPhase(world, call.standing, now),
    queueUuid: call.standing.queueUuid,
    suppressed: false,
    startedAt: now,
    standing: call.standing,
  };
  return putCall({ ...world, random: dice.state() }, successor, now);
}

function firstPhase(world: World, place: StandingPlace, now: Timestamp): Call['phase'] {
  const agent = place.agentUuid === undefined ? undefined : world.agents.get(place.agentUuid);
  // Coming from the call just ended the agent is in wrap-up, which must not keep the successor waiting.
  return agent !== undefined && isFree({ ...agent, queueWork: { kind: 'None' } })
    ? { kind: 'answered', at: now, agentUuid: agent.uuid }
    : { kind: 'waiting' };
}
