import { err, ok } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import { listAnswer } from '../records/list-answer.ts';
import { tenantDetails, tenantItem } from '../records/tenant-record.ts';
import { canonicalId } from '../seed/document-ids.ts';
import { updateTenant } from '../transitions/update-tenant.ts';
import type { Product } from '../world/product.ts';
import type { Tenant, TenantLimits } from '../world/tenant.ts';
import { ofTenant, withEntry } from '../world/world.ts';
import type { World } from '../world/world.ts';
import { checkedMembers, textMember } from './checked-members.ts';
import type { CheckedRequest, Handlers } from './handler.ts';

/** Sections 4.3 to 4.13. */
export const tenants: Handlers = {
  // 4.3 List All Tenants. A tenant user sees her own; that is our reading, the document names no level.
  '4.3': (world, { user, tenant }) => {
    const seen = user.level === 'tenant' ? [tenant] : [...world.tenants.values()];
    return ok({ world, body: listAnswer(seen.map((one) => tenantItem(world, one))) });
  },
  // 4.4 View Tenant Details
  '4.4': (world, { tenant }) => ok({ world, body: tenantDetails(world, tenant) }),
  // 4.5 List Tenant Roles
  '4.5': (world, { tenant }) =>
    ok({ world, body: listAnswer(tenant.roles.map(({ uuid, name }) => ({ uuid, name }))) }),
  // 4.6 List Tenant Acds. Alone has a number as total, and a list within the list of items.
  '4.6': (world, { tenant }) => {
    const acds = ofTenant(world.queues, tenant.uuid).map((queue) => ({
      uuid: queue.uuid,
      type: 'voice_queues',
      tenant_id: tenant.acdTenantId,
      name: queue.name,
      extension: queue.extension,
      alternate_extensions: queue.alternateExtensions,
    }));
    return ok({ world, body: { total: acds.length, success: true, items: [acds] } });
  },
  // 4.7 List Tenant Presence Options
  '4.7': (world, { tenant }) =>
    ok({
      world,
      body: listAnswer(tenant.presenceOptions.map(({ uuid, type, name }) => ({ uuid, type, name }))),
    }),
  // 4.8 List Tenant Extensions
  '4.8': (world, { tenant }) => {
    const items = ofTenant(world.extensions, tenant.uuid).map(({ uuid, lastname, firstname, extension }) => ({
      uuid,
      lastname,
      firstname,
      extension,
    }));
    return ok({ world, body: listAnswer(items) });
  },
  // 4.9 Tenant SMS/MMS Count. The members are inferred.
  '4.9': (world, { tenant: { textCount } }) =>
    ok({
      world,
      body: { success: true, sms_count: String(textCount.sms), mms_count: String(textCount.mms) },
    }),
  // 4.10 Tenant SMS/MMS Reset Count. The answer's uuid is inferred.
  '4.10': (world, { tenant }) => {
    const reset: Tenant = { ...tenant, textCount: { sms: 0, mms: 0 } };
    return ok({
      world: { ...world, tenants: withEntry(world.tenants, tenant.uuid, reset) },
      body: { success: true, uuid: tenant.uuid },
    });
  },
  // 4.11 Add Tenant Product. Adding one that is there already changes nothing and is accepted; the document does not say.
  '4.11': (world, request) => {
    const product = productOf(world, request);
    if (!product.ok) return product;
    const { uuid } = product.value;
    const { tenant, now } = request;
    const products = [...tenant.products, uuid];
    const next = tenant.products.includes(uuid) ? world : updateTenant(world, tenant, { products }, now);
    return ok({ world: next, body: { success: true, uuid } });
  },
  // 4.12 Delete Tenant Product
  '4.12': (world, request) => {
    const product = productOf(world, request);
    if (!product.ok) return product;
    const { uuid } = product.value;
    const { tenant, now } = request;
    if (!tenant.products.includes(uuid))
      return err(`product: tenant ${tenant.name} does not have product ${uuid}`);
    const products = tenant.products.filter((one) => one !== uuid);
    return ok({ world: updateTenant(world, tenant, { products }, now), body: { success: true, uuid } });
  },
  // 4.13 Update Tenant Limits and Licenses. The sample's uuid is that of a product in 4.11; ours is the tenant's, since
  // it is the tenant that was updated.
  '4.13': (world, { tenant, body, now }) => {
    const limits: TenantLimits = { ...tenant.limits, ...checkedMembers<TenantLimits>(body) };
    return ok({
      world: updateTenant(world, tenant, { limits }, now),
      body: { success: true, uuid: tenant.uuid },
    });
  },
};

function productOf(world: World, { body }: CheckedRequest): Result<Product, string> {
  const named = textMember(body, 'product');
  const product = world.products.find(({ uuid }) => uuid === canonicalId(named));
  return product === undefined ? err(`product: no product ${named}`) : ok(product);
}
