import type { Timestamp } from '../../domain/time.ts';
import { agentEventRecord } from '../records/agent-event.ts';
import { callRecord } from '../records/call-record.ts';
import { queueEventRecord } from '../records/queue-event.ts';
import { ofTenant } from '../world/world.ts';
import type { World } from '../world/world.ts';
import type { EventPermission, Frame } from './frame.ts';

/** All there is at `now`, as the frames that come before any update: for each tenant one list of each kind. */
export function snapshot(world: World, now: Timestamp): readonly Frame[] {
  return [...world.tenants.keys()].flatMap((tenantUuid) => [
    agentList(world, tenantUuid),
    queueList(world, tenantUuid),
    callList(world, tenantUuid, now),
  ]);
}

/** The whole list of a tenant's agents. */
export function agentList(world: World, tenantUuid: string): Frame {
  return {
    permission: 'Agent Events',
    tenantUuid,
    action: 'create_agent',
    records: ofTenant(world.agents, tenantUuid).map((agent) => agentEventRecord(world, agent)),
  };
}

function queueList(world: World, tenantUuid: string): Frame {
  return {
    permission: 'Inbound Queue Events',
    tenantUuid,
    action: 'create_queue',
    records: ofTenant(world.queues, tenantUuid).map((queue) => queueEventRecord(world, queue)),
  };
}

function callList(world: World, tenantUuid: string, now: Timestamp): Frame {
  return {
    permission: 'Call Events',
    tenantUuid,
    action: 'create_call',
    records: ofTenant(world.calls, tenantUuid).map((call) => callRecord(world, call, now)),
  };
}

/** The frames of a snapshot that belong to one permission. */
export function withPermission(frames: readonly Frame[], permission: EventPermission): readonly Frame[] {
  return frames.filter((frame) => frame.permission === permission);
}
