import { assertNever } from '../../domain/assert-never.ts';
import type { Timestamp } from '../../domain/time.ts';
import type { Agent } from '../world/agent.ts';
import type { Extension, ExtensionSettings } from '../world/extension.ts';
import { withEntry, withoutEntry } from '../world/world.ts';
import type { World } from '../world/world.ts';

/**
 * The world after an extension's settings were changed (4.14). Who becomes an agent begins signed out; who stops being
 * one leaves the list, and a call he has goes on without him.
 */
export function updateExtension(
  world: World,
  extension: Extension,
  changes: Partial<ExtensionSettings>,
  now: Timestamp,
): World {
  const changed: Extension = { ...extension, settings: { ...extension.settings, ...changes } };
  const next = { ...world, extensions: withEntry(world.extensions, extension.uuid, changed) };
  const isAgent = changed.settings.is_agent === 'true';
  if (isAgent === world.agents.has(extension.uuid)) return next;
  return isAgent
    ? { ...next, agents: withEntry(next.agents, extension.uuid, newAgent(world, changed, now)) }
    : {
        ...next,
        agents: withoutEntry(next.agents, extension.uuid),
        calls: withoutAgent(next, extension.uuid),
      };
}

function newAgent(world: World, { uuid, tenantUuid }: Extension, now: Timestamp): Agent {
  const options = world.tenants.get(tenantUuid)?.presenceOptions ?? [];
  const signedOut =
    options.find(({ name }) => name === 'Sign Out') ?? options.find(({ type }) => type === 'sign_out');
  return {
    uuid,
    tenantUuid,
    presence: { type: 'sign_out', name: signedOut?.name ?? 'Sign Out', since: now },
    phone: { kind: 'Idle', since: now },
    queueWork: { kind: 'None' },
    consecutiveMissed: 0,
    handledToday: 0,
    missedToday: 0,
    presenceBy: 'client',
  };
}

/** Calls of the one who left: an answered one is held by nobody the contact centre knows, a ringing one waits again. */
function withoutAgent(world: World, uuid: string): World['calls'] {
  return new Map(
    [...world.calls].map(([id, call]) => {
      switch (call.phase.kind) {
        case 'waiting':
          return [id, call];
        case 'ringing':
          return [id, call.phase.agentUuid === uuid ? { ...call, phase: { kind: 'waiting' } } : call];
        case 'answered':
          return [
            id,
            call.phase.agentUuid === uuid
              ? { ...call, phase: { kind: 'answered', at: call.phase.at } }
              : call,
          ];
        default:
          return assertNever(call.phase);
      }
    }),
  );
}
