import type { JsonObject } from '../../domain/json.ts';
import { formatDateTime } from '../time/format-date-time.ts';
import type { Extension } from '../world/extension.ts';
import type { Tenant } from '../world/tenant.ts';
import { ofTenant } from '../world/world.ts';
import type { World } from '../world/world.ts';

// What the sample answers print and no documented request changes is the same for every tenant here.
const telco = { uuid: 'az123456-eee4-46f5-baf9-a9d661bfa92a', name: 'Broadview' };
const silhouette = { uuid: 'az123456-bd5e-480c-aeca-fb726cde928f', name: 'nvlab180-1' };
const gateway = { uuid: 'az123456-ca8a-42e3-a432-ecc0c4479daa', name: 'Metaswitch' };

/** A tenant as the list of section 4.3 shows it, members in the sample's order. */
export function tenantItem(world: World, tenant: Tenant): JsonObject {
  return {
    uuid: tenant.uuid,
    telco_id: telco,
    status: 'enable',
    silhouette_id: silhouette,
    sil_tenant_url: tenant.url,
    sil_tenant_name: tenant.name,
    sil_tenant_id: tenant.id,
    sil_authentication: true,
    product_name: tenant.limits.product_name,
    product_id: tenantProducts(world, tenant),
    modified_on: formatDateTime(tenant.modifiedOn),
    modified_by: [],
    cross_reference: [],
    created_on: formatDateTime(tenant.createdOn),
    created_by: 'root',
  };
}

/**
 * A tenant as section 4.4 shows it, members and types in the sample's order: limits are text, counts are numbers. The
 * counts follow the world, so that 4.14 shows in them; `group_agent_count` has nothing here to be counted from.
 */
export function tenantDetails(world: World, tenant: Tenant): JsonObject {
  const { limits } = tenant;
  const extensions = ofTenant(world.extensions, tenant.uuid);
  return {
    success: true,
    sil_tenant_name: tenant.name,
    site_ip_address: tenant.siteIpAddress,
    nightly_call_details: true,
    rec_down_limit: '100',
    rec_extn_limit: limits.rec_extn_limit,
    telco_id: telco,
    chat_licenses_count: count(extensions, ({ settings }) => settings.max_chats !== '0'),
    multimedia_licenses_count: count(extensions, ({ settings }) => settings.is_multimedia_enabled === 'true'),
    group_agent_count: 5,
    cdr_retention: '365',
    uuid: tenant.uuid,
    chat_licenses: limits.chat_licenses,
    multimedia_licenses: limits.multimedia_licenses,
    max_queues_count: ofTenant(world.queues, tenant.uuid).length,
    monitor_ext_limit: limits.monitor_ext_limit,
    sid: tenant.id,
    max_agents_count: ofTenant(world.agents, tenant.uuid).length,
    max_agents: limits.max_agents,
    timezone: 'US/Eastern',
    product_id: tenantProducts(world, tenant),
    sil_auth_editable: true,
    ve_ivr: 'true',
    modified_on: formatDateTime(tenant.modifiedOn),
    created_on: formatDateTime(tenant.createdOn),
    sil_tenant_url: tenant.url,
    rec_extn_count: count(extensions, ({ settings }) => settings.recording_type !== 'None'),
    sil_crplatform_enabled: true,
    library_limit: '600',
    status: 'enable',
    sil_authentication: true,
    default_gateway_id: gateway,
    default_signin_method: 'Phone',
    sftp_export: false,
    rec_retention: '30',
    sil_tenant_id: tenant.id,
    monitor_ext_count: count(extensions, ({ settings }) => settings.monitor === 'true'),
    created_by: 'root',
    campaign_size: '99',
    group_agent_limit: limits.group_agent_limit,
    default_outgoing_clid: tenant.defaultOutgoingClid,
    rec_quality: 'mono',
    cleanup_sftp: false,
    max_queues: limits.max_queues,
    service_extension: tenant.serviceExtension,
    sftp_dir_configured: true,
    name: tenant.name,
    product_name: limits.product_name,
    silhouette_id: silhouette,
  };
}

function tenantProducts(world: World, tenant: Tenant): readonly JsonObject[] {
  return tenant.products.flatMap((uuid) => {
    const product = world.products.find((one) => one.uuid === uuid);
    return product === undefined ? [] : [{ uuid, notes: product.notes, name: product.name }];
  });
}

function count(extensions: readonly Extension[], holds: (extension: Extension) => boolean): number {
  return extensions.filter(holds).length;
}
