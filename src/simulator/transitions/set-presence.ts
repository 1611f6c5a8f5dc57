import type { Timestamp } from '../../domain/time.ts';
import type { Agent, Presence } from '../world/agent.ts';
import type { PresenceOption } from '../world/presence-option.ts';
import { withEntry } from '../world/world.ts';
import type { World } from '../world/world.ts';

/**
 * The presence that `name` stands for: `Ready`, or one of the tenant's options; undefined for other names. Names are
 * compared exactly. Source: section 4.16, `“Ready” | "<name of a specific away or signout state>"`.
 */
export function presenceNamed(
  options: readonly PresenceOption[],
  name: string,
): Omit<Presence, 'since'> | undefined {
  if (name === 'Ready') return { type: 'ready', name };
  const option = options.find((one) => one.name === name);
  return option && { type: option.type, name: option.name };
}

/** The world after an agent's presence was set; its duration starts again, even when it is the one he had. */
export function setPresence(
  world: World,
  agent: Agent,
  presence: Omit<Presence, 'since'>,
  by: Agent['presenceBy'],
  now: Timestamp,
): World {
  const changed: Agent = {
    ...agent,
    presence: { ...presence, since: now },
    presenceBy: presence.type === 'ready' ? 'traffic' : by,
  };
  return { ...world, agents: withEntry(world.agents, agent.uuid, changed) };
}
