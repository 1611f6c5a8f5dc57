import type { JsonObject } from '../../domain/json.ts';
import type { Timestamp } from '../../domain/time.ts';
import { agentEventRecord } from '../records/agent-event.ts';
import { callRecord } from '../records/call-record.ts';
import { queueEventRecord } from '../records/queue-event.ts';
import type { Agent } from '../world/agent.ts';
import type { Call } from '../world/call.ts';
import { ofTenant } from '../world/world.ts';
import type { World } from '../world/world.ts';
import type { Frame } from './frame.ts';
import { agentList } from './snapshot.ts';

/**
 * The events that tell how `before` became `after`: calls first, then agents, then the queues that count them. Because
 * they are found by comparing, no change can go untold, whoever made it.
 */
export function difference(before: World, after: World, now: Timestamp): readonly Frame[] {
  const calls = changes(before.calls, after.calls);
  const agents = changes(before.agents, after.agents);
  if (calls.all.length === 0 && agents.all.length === 0) return [];
  const tenants = new Set([...calls.all, ...agents.all].map(({ tenantUuid }) => tenantUuid));
  return [...tenants].flatMap((tenantUuid) => {
    const own = ofOneTenant(tenantUuid);
    return [
      ...callFrames(after, tenantUuid, own(calls), now),
      ...agentFrames(after, tenantUuid, own(agents)),
      ...queueFrames(before, after, tenantUuid, own(calls), own(agents)),
    ];
  });
}

/** What differs between two maps; the values of `removed` are as they were last. */
interface Changes<V> {
  readonly added: readonly V[];
  readonly changed: readonly V[];
  readonly removed: readonly V[];
  readonly all: readonly V[];
}

function changes<V>(before: ReadonlyMap<string, V>, after: ReadonlyMap<string, V>): Changes<V> {
  if (before === after) return { added: [], changed: [], removed: [], all: [] };
  const added: V[] = [];
  const changed: V[] = [];
  for (const [key, value] of after) {
    if (!before.has(key)) added.push(value);
    else if (before.get(key) !== value) changed.push(value);
  }
  const removed = [...before].flatMap(([key, value]) => (after.has(key) ? [] : [value]));
  return { added, changed, removed, all: [...added, ...changed, ...removed] };
}

function ofOneTenant(
  tenantUuid: string,
): <V extends { readonly tenantUuid: string }>(changes: Changes<V>) => Changes<V> {
  return ({ added, changed, removed, all }) => {
    const own = <V extends { readonly tenantUuid: string }>(values: readonly V[]): readonly V[] =>
      values.filter((value) => value.tenantUuid === tenantUuid);
    return { added: own(added), changed: own(changed), removed: own(removed), all: own(all) };
  };
}

function callFrames(
  world: World,
  tenantUuid: string,
  { added, changed, removed }: Changes<Call>,
  now: Timestamp,
): readonly Frame[] {
  const frame = (action: Frame['action'], calls: readonly Call[]): readonly Frame[] =>
    some({
      permission: 'Call Events',
      tenantUuid,
      action,
      records: calls.map((call) => callRecord(world, call, now)),
    });
  return [...frame('remove_call', removed), ...frame('create_call', added), ...frame('update_call', changed)];
}

function agentFrames(world: World, tenantUuid: string, agents: Changes<Agent>): readonly Frame[] {
  // No frame is known by which an agent leaves the list, so the whole list is told again.
  if (agents.added.length > 0 || agents.removed.length > 0) return [agentList(world, tenantUuid)];
  const records = agents.changed.map((agent) => agentEventRecord(world, agent));
  return some({ permission: 'Agent Events', tenantUuid, action: 'update_agent', records });
}

function queueFrames(
  before: World,
  after: World,
  tenantUuid: string,
  calls: Changes<Call>,
  agents: Changes<Agent>,
): readonly Frame[] {
  const touched = new Set<string | undefined>(
    calls.all.flatMap(({ id, queueUuid }) => [queueUuid, before.calls.get(id)?.queueUuid]),
  );
  const records = ofTenant(after.queues, tenantUuid)
    .filter((queue) => touched.has(queue.uuid) || agents.all.some(({ uuid }) => queue.members.includes(uuid)))
    .filter((queue) => !sameRecord(queueEventRecord(before, queue), queueEventRecord(after, queue)))
    .map((queue) => queueEventRecord(after, queue));
  return some({ permission: 'Inbound Queue Events', tenantUuid, action: 'update_queue', records });
}

/** Suppression, say, changes a call of the queue and not what the queue's record tells. */
function sameRecord(one: JsonObject, other: JsonObject): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** A frame that has something to tell. */
function some(frame: Frame): readonly Frame[] {
  return frame.records.length > 0 ? [frame] : [];
}
