import type { JsonObject } from '../../domain/json.ts';
import type { Agent } from '../world/agent.ts';
import type { Call } from '../world/call.ts';
import type { Extension } from '../world/extension.ts';
import { ofTenant } from '../world/world.ts';
import type { World } from '../world/world.ts';

/**
 * An agent as agent events show him: the members that client code of the earlier interface reads, described in
 * `requests/shared/agent-event.yaml`. Without a call three members are the text `undefined`, as observed.
 */
export function agentEventRecord(world: World, agent: Agent): JsonObject {
  const extension = world.extensions.get(agent.uuid);
  const call = agent.phone.kind === 'Idle' ? undefined : world.calls.get(agent.phone.callId);
  return {
    extension: extension?.extension ?? '',
    firstName: extension?.firstname ?? '',
    lastName: extension?.lastname ?? '',
    status: status(agent),
    state: agent.presence.name,
    on_a_call: agent.phone.kind === 'Busy' ? callKind(call) : 0,
    on_a_wrapup: agent.queueWork.kind === 'Wrapup' ? 1 : 0,
    queues: ofTenant(world.queues, agent.tenantUuid)
      .filter(({ members }) => members.includes(agent.uuid))
      .map(({ name, extension: number }) => ({ name, extension: number })),
    call_id: call?.id ?? 'undefined',
    caller_num: call?.callingNumber ?? 'undefined',
    caller_name: callerName(world, call),
    day_handled: agent.handledToday,
    day_missed: agent.missedToday,
  };
}

/** The four words are observed; which of them goes with a sign-out state is our reading. */
function status({ phone, presence }: Agent): 'Busy' | 'Ready' | 'Away' | 'Idle' {
  if (phone.kind === 'Busy') return 'Busy';
  if (presence.type === 'ready') return 'Ready';
  return presence.type === 'away' ? 'Away' : 'Idle';
}

/** 1 for a call from a queue is observed; of the other kinds only the numbers 2 to 4 are. */
function callKind(call: Call | undefined): 1 | 2 | 3 {
  if (call?.direction === 'outbound') return 2;
  return call?.queueUuid === undefined ? 3 : 1;
}

function callerName(world: World, call: Call | undefined): string {
  if (call === undefined) return 'undefined';
  const caller = ofTenant<Extension>(world.extensions, call.tenantUuid).find(
    ({ extension }) => extension === call.callingNumber,
  );
  return caller === undefined ? 'undefined' : `${caller.firstname} ${caller.lastname}`;
}
