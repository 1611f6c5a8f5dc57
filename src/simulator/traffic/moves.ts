import { assertNever } from '../../domain/assert-never.ts';
import { isFree } from '../world/agent.ts';
import type { Agent } from '../world/agent.ts';
import type { Call } from '../world/call.ts';
import type { Dice } from '../world/dice.ts';
import { ofTenant } from '../world/world.ts';
import type { World } from '../world/world.ts';

/** One thing that can happen by itself in a contact centre. */
export type Move =
  | { readonly kind: 'call comes'; readonly queueUuid: string }
  | { readonly kind: 'call is offered'; readonly call: Call; readonly agent: Agent }
  | { readonly kind: 'caller gives up'; readonly call: Call }
  | { readonly kind: 'call is answered'; readonly call: Call }
  | { readonly kind: 'offer is missed'; readonly call: Call; readonly agent: Agent }
  | { readonly kind: 'call ends'; readonly call: Call }
  | { readonly kind: 'wrap-up ends'; readonly agent: Agent }
  | { readonly kind: 'agent goes away'; readonly agent: Agent }
  | { readonly kind: 'agent comes back'; readonly agent: Agent };

/** How likely each move is beside the others; calls mostly go on, and seldom go wrong. */
const weights: { readonly [kind in Move['kind']]: number } = {
  'call comes': 3,
  'call is offered': 6,
  'caller gives up': 0.4,
  'call is answered': 6,
  'offer is missed': 0.6,
  'call ends': 2,
  'wrap-up ends': 4,
  'agent goes away': 0.2,
  'agent comes back': 1,
};

/** One of the moves that are possible in a tenant; undefined when there is none. */
export function drawMove(world: World, tenantUuid: string, dice: Dice): Move | undefined {
  const moves = possibleMoves(world, tenantUuid, dice);
  let rest = dice.fraction() * moves.reduce((sum, { kind }) => sum + weights[kind], 0);
  return moves.find(({ kind }) => (rest -= weights[kind]) < 0);
}

function possibleMoves(world: World, tenantUuid: string, dice: Dice): readonly Move[] {
  const agents = ofTenant(world.agents, tenantUuid);
  // Standing calls are there for whoever tries the API; nothing happens to them by itself.
  const calls = ofTenant(world.calls, tenantUuid).filter(({ standing }) => standing === undefined);
  return [
    ...arrivals(world, tenantUuid, calls.length < agents.length, dice),
    ...calls.flatMap((call) => movesOfCall(world, call, dice)),
    ...agents.flatMap(movesOfAgent),
  ];
}

function arrivals(world: World, tenantUuid: string, room: boolean, dice: Dice): readonly Move[] {
  const staffed = ofTenant(world.queues, tenantUuid).filter(({ members }) => members.length > 0);
  const queue = room ? dice.pick(staffed) : undefined;
  return queue === undefined ? [] : [{ kind: 'call comes', queueUuid: queue.uuid }];
}

function movesOfCall(world: World, call: Call, dice: Dice): readonly Move[] {
  switch (call.phase.kind) {
    case 'waiting': {
      const queue = call.queueUuid === undefined ? undefined : world.queues.get(call.queueUuid);
      // Outside the contact centre, somebody there takes it.
      if (queue === undefined) return [{ kind: 'call is answered', call }];
      const free = queue.members.flatMap((uuid) => world.agents.get(uuid) ?? []).filter(isFree);
      const agent = dice.pick(free);
      const gives: Move = { kind: 'caller gives up', call };
      return agent === undefined ? [gives] : [gives, { kind: 'call is offered', call, agent }];
    }
    case 'ringing': {
      const answered: Move = { kind: 'call is answered', call };
      const agent = call.direction === 'inbound' ? world.agents.get(call.phase.agentUuid) : undefined;
      return agent === undefined ? [answered] : [answered, { kind: 'offer is missed', call, agent }];
    }
    case 'answered':
      return [{ kind: 'call ends', call }];
    default:
      return assertNever(call.phase);
  }
}

function movesOfAgent(agent: Agent): readonly Move[] {
  if (agent.queueWork.kind === 'Wrapup') return [{ kind: 'wrap-up ends', agent }];
  if (agent.presenceBy === 'client') return [];
  if (agent.presence.type === 'away') return [{ kind: 'agent comes back', agent }];
  return isFree(agent) ? [{ kind: 'agent goes away', agent }] : [];
}
