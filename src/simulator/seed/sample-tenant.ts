import { timestamp } from '../../domain/time.ts';
import type { Timestamp } from '../../domain/time.ts';
import { fromCivil } from '../time/civil.ts';
import type { Call } from '../world/call.ts';
import type { OutboundQueue } from '../world/queue.ts';
import type { Tenant } from '../world/tenant.ts';
import { documentIds } from './document-ids.ts';
import { maskedUuid } from './masked-uuid.ts';
import { campaignProduct, ecrProduct } from './products.ts';
import { sampleExtensions } from './sample-extensions.ts';
import { sampleQueues } from './sample-queues.ts';
import type { TenantSeed } from './tenant-seed.ts';

/** CCSLab15: the tenant of the document's sample answers (4.3 to 4.8), with live calls to try 4.19 to 4.27 on. */
export function sampleTenant(now: Timestamp): TenantSeed {
  return {
    tenant,
    extensions: sampleExtensions,
    queues: sampleQueues,
    outboundQueues,
    calls: calls(now),
  };
}

const outboundQueues: readonly OutboundQueue[] = [
  { uuid: documentIds.outboundQueue, tenantUuid: documentIds.tenant, name: 'OQ1' },
  { uuid: maskedUuid('0028', 2), tenantUuid: documentIds.tenant, name: 'OQ2' },
];

const tenant: Tenant = {
  uuid: documentIds.tenant,
  acdTenantId: documentIds.tenantInAcds,
  name: 'CCSLab15',
  url: '/ccsl06',
  id: '500900355',
  siteIpAddress: '58.00.231.32',
  defaultOutgoingClid: '2677318044',
  serviceExtension: '536',
  limits: {
    product_name: 'Call Center Services',
    rec_extn_limit: '10',
    monitor_ext_limit: '3',
    max_queues: '45',
    max_agents: '100',
    group_agent_limit: '1',
    chat_licenses: '6',
    multimedia_licenses: '6',
    agent_billing: 'Named',
  },
  // The sample has the first two. The third is there so that 4.12 with its own example finds something to delete.
  products: [campaignProduct.uuid, ecrProduct.uuid, documentIds.product],
  roles: [
    { uuid: 'az123456-ac4e-4caf-922b-52ef715da6c7', name: 'US1398 (Voice Help)' },
    { uuid: 'az123456-c173-43ae-b0f8-139e8eccab5f', name: 'US1398 (Chat Help)' },
  ],
  presenceOptions: [
    { uuid: 'az123456-a751-4bcd-a8d8-8c1c9d48186e', type: 'sign_out', name: 'Holiday In Bahamas' },
    { uuid: 'az123456-2aa9-4aa3-aa9d-cc8513e95a6d', type: 'sign_out', name: 'Sign Out' },
    { uuid: 'az123456-6227-4ddc-9204-bd3cb9496e23', type: 'away', name: 'Coffee Break' },
    { uuid: maskedUuid('0047', 4), type: 'away', name: 'Lunch Break' },
    { uuid: maskedUuid('0047', 5), type: 'away', name: 'Meeting' },
    { uuid: maskedUuid('0047', 6), type: 'away', name: 'Training' },
  ],
  textCount: { sms: 128, mms: 17 },
  createdOn: fromCivil({ year: 2020, month: 4, day: 17, hour: 1, minute: 48, second: 2 }),
  modifiedOn: fromCivil({ year: 2021, month: 3, day: 12, hour: 7, minute: 23, second: 2 }),
};

function calls(now: Timestamp): readonly Call[] {
  const common = {
    tenantUuid: documentIds.tenant,
    direction: 'inbound',
    calledNumber: '2677318044',
    suppressed: false,
  } as const;
  return [
    {
      ...common,
      id: documentIds.call,
      callingNumber: '2155550142',
      phase: { kind: 'answered', at: timestamp(now - 95_000), agentUuid: documentIds.extensionOfTenantPath },
      queueUuid: documentIds.queue3878,
      startedAt: timestamp(now - 110_000),
      standing: { agentUuid: documentIds.extensionOfTenantPath, queueUuid: documentIds.queue3878 },
    },
    {
      ...common,
      id: '0BS9DD02LEMUJ',
      callingNumber: '2155550187',
      phase: { kind: 'waiting' },
      queueUuid: documentIds.queue386,
      startedAt: timestamp(now - 40_000),
      standing: { queueUuid: documentIds.queue386 },
    },
    {
      ...common,
      id: '0BS9DD02LEMUK',
      callingNumber: '2155550119',
      phase: { kind: 'answered', at: timestamp(now - 20_000), agentUuid: documentIds.extension112 },
      queueUuid: documentIds.queue386,
      startedAt: timestamp(now - 31_000),
    },
  ];
}
