import type { Timestamp } from '../../domain/time.ts';
import type { Tenant } from '../world/tenant.ts';
import { withEntry } from '../world/world.ts';
import type { World } from '../world/world.ts';

/** The world with some of a tenant's members changed; `modified_on` (4.3, 4.4) follows. */
export function updateTenant(
  world: World,
  tenant: Tenant,
  changes: Partial<Pick<Tenant, 'limits' | 'products' | 'textCount'>>,
  now: Timestamp,
): World {
  const changed: Tenant = { ...tenant, ...changes, modifiedOn: now };
  return { ...world, tenants: withEntry(world.tenants, tenant.uuid, changed) };
}
