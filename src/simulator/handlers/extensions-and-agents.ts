import { err, ok } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import { agentState } from '../records/agent-state.ts';
import { presenceNamed, setPresence } from '../transitions/set-presence.ts';
import { updateExtension } from '../transitions/update-extension.ts';
import type { Agent } from '../world/agent.ts';
import type { Extension, ExtensionSettings } from '../world/extension.ts';
import { ofTenant } from '../world/world.ts';
import type { World } from '../world/world.ts';
import { checkedMembers, textMember } from './checked-members.ts';
import { extensionOfPath } from './extension-of-path.ts';
import type { CheckedRequest, Handlers, Reply } from './handler.ts';

/** Sections 4.14 to 4.18. */
export const extensionsAndAgents: Handlers = {
  // 4.14 Update Extension (PUT). No documented request reads these settings back; 4.4 counts them.
  '4.14': (world, request) => {
    const extension = extensionOfPath(world, request);
    if (!extension.ok) return extension;
    const changes = checkedMembers<ExtensionSettings>(request.body);
    return ok({
      world: updateExtension(world, extension.value, changes, request.now),
      body: { success: true },
    });
  },
  // 4.15 Get Agent State (By TelcoUser)
  '4.15': (world, request) => {
    const agent = agentOfPath(world, request);
    return agent.ok ? ok({ world, body: agentState(world, agent.value, request.now) }) : agent;
  },
  // 4.16 Update Agent State (By TelcoUser)
  '4.16': (world, request) => updateState(world, request, agentOfPath(world, request)),
  // 4.17 Update Agent State (self)
  '4.17': (world, request) => {
    const { user, tenant } = request;
    const self = ofTenant(world.extensions, tenant.uuid).find(
      ({ extension }) => extension === user.extension,
    );
    return updateState(
      world,
      request,
      self === undefined ? err(`no extension ${user.extension}`) : agentAt(world, self),
    );
  },
  // 4.18 Update Agent State (By TenantAdmin)
  '4.18': (world, request) => updateState(world, request, agentOfPath(world, request)),
};

function updateState(
  world: World,
  { tenant, body, now }: CheckedRequest,
  agent: Result<Agent, string>,
): Result<Reply, string> {
  if (!agent.ok) return agent;
  const name = textMember(body, 'name');
  const presence = presenceNamed(tenant.presenceOptions, name);
  if (presence === undefined) {
    const names = ['Ready', ...tenant.presenceOptions.map((option) => option.name)];
    return err(`name: no state "${name}"; this tenant has ${names.map((one) => `"${one}"`).join(', ')}`);
  }
  return ok({ world: setPresence(world, agent.value, presence, 'client', now), body: { success: true } });
}

function agentOfPath(world: World, request: CheckedRequest): Result<Agent, string> {
  const extension = extensionOfPath(world, request);
  return extension.ok ? agentAt(world, extension.value) : extension;
}

function agentAt(world: World, { uuid, extension }: Extension): Result<Agent, string> {
  const agent = world.agents.get(uuid);
  return agent === undefined ? err(`extension_uuid: extension ${extension} is not an agent`) : ok(agent);
}
