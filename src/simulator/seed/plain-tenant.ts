import { timestamp } from '../../domain/time.ts';
import type { Timestamp } from '../../domain/time.ts';
import { fromCivil } from '../time/civil.ts';
import type { Extension } from '../world/extension.ts';
import type { Queue } from '../world/queue.ts';
import { maskedUuid } from './masked-uuid.ts';
import { campaignProduct } from './products.ts';
import type { TenantSeed } from './tenant-seed.ts';

/**
 * A small tenant beside the document's sample, so that a telco user has more than one to list and a tenant user one
 * to be refused. `number` (2 to 9) tells them apart in names, ids and extension numbers.
 */
export function plainTenant(number: number, now: Timestamp): TenantSeed {
  const uuid = maskedUuid('0043', number);
  const extensions = [1, 2, 3].map((place) => extensionRecord(uuid, number, place));
  const queues = [8, 9].map((place) => queueRecord(uuid, number, place, extensions));
  const standing = { queueUuid: queues[0]?.uuid ?? '' };
  return {
    tenant: {
      uuid,
      acdTenantId: uuid,
      name: `Demo Tenant ${String(number)}`,
      url: `/demo${String(number)}`,
      id: String(500_900_355 + number),
      siteIpAddress: '58.00.231.32',
      defaultOutgoingClid: `215555010${String(number)}`,
      serviceExtension: '536',
      limits: {
        product_name: 'Call Center Services',
        rec_extn_limit: '5',
        monitor_ext_limit: '1',
        max_queues: '10',
        max_agents: '10',
        group_agent_limit: '0',
        chat_licenses: '2',
        multimedia_licenses: '2',
        agent_billing: 'Concurrent',
      },
      products: [campaignProduct.uuid],
      roles: [{ uuid: maskedUuid('0045', number), name: 'Voice Help' }],
      presenceOptions: [
        { uuid: maskedUuid('0047', number * 10), type: 'sign_out', name: 'Sign Out' },
        { uuid: maskedUuid('0047', number * 10 + 1), type: 'away', name: 'Coffee Break' },
      ],
      textCount: { sms: 10 * number, mms: number },
      createdOn: fromCivil({ year: 2020, month: 6, day: number, hour: 9, minute: 0, second: 0 }),
      modifiedOn: fromCivil({ year: 2021, month: 6, day: number, hour: 15, minute: 30, second: 0 }),
    },
    extensions,
    queues,
    outboundQueues: [{ uuid: maskedUuid('0028', number * 10), tenantUuid: uuid, name: 'OQ1' }],
    calls: [
      {
        id: `0BS9DD02LEMU${String(number)}`,
        tenantUuid: uuid,
        direction: 'inbound',
        callingNumber: `215555016${String(number)}`,
        calledNumber: `215555010${String(number)}`,
        phase: { kind: 'waiting' },
        ...standing,
        suppressed: false,
        startedAt: timestamp(now - 15_000 * number),
        standing,
      },
    ],
  };
}

function extensionRecord(tenantUuid: string, number: number, place: number): Extension {
  const extension = String(number * 100 + place);
  return {
    uuid: maskedUuid('0048', Number(extension)),
    tenantUuid,
    extension,
    lastname: extension,
    firstname: 'Agent',
    settings: {
      is_agent: 'true',
      recording_type: 'None',
      monitor: 'false',
      max_chats: '0',
      is_multimedia_enabled: 'false',
    },
  };
}

function queueRecord(
  tenantUuid: string,
  number: number,
  place: number,
  members: readonly Extension[],
): Queue {
  const extension = String(number * 100 + 80 + place);
  return {
    uuid: maskedUuid('0046', Number(extension)),
    tenantUuid,
    name: `Q${extension}`,
    extension,
    alternateExtensions: [],
    members: members.map(({ uuid }) => uuid),
    fillWarning: 3,
    fillAlert: 6,
  };
}
