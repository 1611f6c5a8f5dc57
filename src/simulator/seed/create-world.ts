import { timestamp } from '../../domain/time.ts';
import type { Timestamp } from '../../domain/time.ts';
import { putCall } from '../transitions/put-call.ts';
import type { Agent } from '../world/agent.ts';
import { randomState } from '../world/dice.ts';
import type { Extension } from '../world/extension.ts';
import type { Named } from '../world/named.ts';
import type { World } from '../world/world.ts';
import { exampleCall } from './example-call.ts';
import { plainTenant } from './plain-tenant.ts';
import { products } from './products.ts';
import { sampleTenant } from './sample-tenant.ts';
import type { TenantSeed } from './tenant-seed.ts';

/** The roles printed in the sample answer of 4.2. */
const roles: readonly Named[] = [
  { uuid: 'az123456-a5f9-488c-9bb6-e947f3f33d2b', name: 'Tenant Admin' },
  { uuid: 'az123456-9817-4964-86ff-d2c4f11b67d0', name: 'Telco Admin' },
  { uuid: 'az123456-ef95-44b7-afc8-54ce4cdb67f1', name: 'API' },
];

/** The world as it begins at `now`: the document's sample tenant and two small ones, with their first calls. */
export function createWorld(seed: number, now: Timestamp): World {
  const tenants: readonly TenantSeed[] = [sampleTenant(now), plainTenant(2, now), plainTenant(3, now)];
  const extensions = tenants.flatMap((tenant) => tenant.extensions);
  const agents = extensions
    .filter(({ settings }) => settings.is_agent === 'true')
    .map((extension) => firstState(extension, now));
  const quiet: World = {
    random: randomState(seed),
    products,
    roles,
    tenants: byUuid(tenants.map(({ tenant }) => tenant)),
    extensions: byUuid(extensions),
    agents: byUuid(agents),
    queues: byUuid(tenants.flatMap(({ queues }) => queues)),
    outboundQueues: byUuid(tenants.flatMap(({ outboundQueues }) => outboundQueues)),
    calls: new Map(),
    endedCalls: [exampleCall],
  };
  return tenants
    .flatMap(({ calls }) => calls)
    .reduce((world, call) => putCall(world, call, call.startedAt), quiet);
}

/** Ready and idle for as long as the sample answer of 4.15 says. */
function firstState(extension: Extension, now: Timestamp): Agent {
  return {
    uuid: extension.uuid,
    tenantUuid: extension.tenantUuid,
    presence: { type: 'ready', name: 'Ready', since: before(now, 117, 56, 46) },
    phone: { kind: 'Idle', since: before(now, 117, 11, 18) },
    queueWork: { kind: 'None' },
    consecutiveMissed: 0,
    handledToday: 0,
    missedToday: 0,
    presenceBy: 'traffic',
  };
}

function before(now: Timestamp, hours: number, minutes: number, seconds: number): Timestamp {
  return timestamp(now - ((hours * 60 + minutes) * 60 + seconds) * 1000);
}

function byUuid<V extends { readonly uuid: string }>(values: readonly V[]): ReadonlyMap<string, V> {
  return new Map(values.map((value) => [value.uuid, value]));
}
