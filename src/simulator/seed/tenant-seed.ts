import type { Call } from '../world/call.ts';
import type { Extension } from '../world/extension.ts';
import type { OutboundQueue, Queue } from '../world/queue.ts';
import type { Tenant } from '../world/tenant.ts';

/** A tenant with all that belongs to it when the world begins. */
export interface TenantSeed {
  readonly tenant: Tenant;
  readonly extensions: readonly Extension[];
  readonly queues: readonly Queue[];
  readonly outboundQueues: readonly OutboundQueue[];
  readonly calls: readonly Call[];
}
