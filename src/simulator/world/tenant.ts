import type { Timestamp } from '../../domain/time.ts';
import type { Named } from './named.ts';
import type { PresenceOption } from './presence-option.ts';

/** What a tenant may use: the members of the request body of section 4.13, all of them strings as documented. */
export interface TenantLimits {
  readonly product_name: string;
  readonly rec_extn_limit: string;
  readonly monitor_ext_limit: string;
  readonly max_queues: string;
  readonly max_agents: string;
  readonly group_agent_limit: string;
  readonly chat_licenses: string;
  readonly multimedia_licenses: string;
  /** Written by 4.13, read by no documented request. */
  readonly agent_billing: 'Named' | 'Concurrent';
}

/** Texts sent and received since the last reset. Sections 4.9 and 4.10; the members of the answer are inferred. */
export interface TextCount {
  readonly sms: number;
  readonly mms: number;
}

/** A customer of the telco. */
export interface Tenant {
  readonly uuid: string;
  /** The id as `tenant_id` in 4.6; the document masks it in 4.3 and 4.4 but not there. */
  readonly acdTenantId: string;
  readonly name: string;
  /** The tenant's part of a URL, e.g. `/ccsl06`; very probably what "Tenant Domain" asks for. */
  readonly url: string;
  /** e.g. `500900355`; `sid` and `sil_tenant_id` in the answers. */
  readonly id: string;
  readonly siteIpAddress: string;
  readonly defaultOutgoingClid: string;
  readonly serviceExtension: string;
  readonly limits: TenantLimits;
  /** Uuids of its products, in the order they were added. */
  readonly products: readonly string[];
  readonly roles: readonly Named[];
  readonly presenceOptions: readonly PresenceOption[];
  readonly textCount: TextCount;
  readonly createdOn: Timestamp;
  readonly modifiedOn: Timestamp;
}
