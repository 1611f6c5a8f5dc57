import type { BuiltInUser } from '../../domain/built-in/built-in-state.ts';
import { err, ok } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import { canonicalId, documentIds } from '../seed/document-ids.ts';
import type { Tenant } from '../world/tenant.ts';
import type { World } from '../world/world.ts';

/** The tenant all built-in users belong to, CCSLab15. */
export function homeTenantOf(world: World): Tenant {
  const tenant = world.tenants.get(documentIds.tenant);
  // Tenants are only ever changed: no request of the API makes or deletes one.
  if (tenant === undefined) throw new Error('The world has lost CCSLab15.');
  return tenant;
}

/**
 * The tenant a request is about: the one its path names, else the user's own. A tenant level user may name only her
 * own. The error is the reason for status 400.
 */
export function tenantOf(world: World, user: BuiltInUser, named: string | undefined): Result<Tenant, string> {
  const home = homeTenantOf(world);
  if (named === undefined) return ok(home);
  const tenant = world.tenants.get(canonicalId(named));
  if (tenant === undefined) return err(`tenant_uuid: no tenant ${named}`);
  return user.level === 'tenant' && tenant !== home
    ? err(`tenant_uuid: user ${user.extension} is a tenant level user of another tenant than ${tenant.name}`)
    : ok(tenant);
}
