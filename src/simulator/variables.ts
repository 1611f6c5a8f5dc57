import { homeTenantOf } from './checks/tenant-of.ts';
import { documentIds } from './seed/document-ids.ts';
import { exampleCall } from './seed/example-call.ts';
import { ofTenant } from './world/world.ts';
import type { World } from './world/world.ts';

/**
 * Values for the variables of the endpoint documents with which every endpoint answers 200 at this moment: the
 * document's own examples, as far as they still do.
 */
export function variablesOf(world: World): { readonly [name: string]: string } {
  const { uuid, products } = homeTenantOf(world);
  return {
    tenant_uuid: uuid,
    extension_uuid: documentIds.extension114,
    call_id: standingCallId(world, uuid),
    // 4.12 wants one that is there.
    product_uuid: products.includes(documentIds.product)
      ? documentIds.product
      : (products[0] ?? documentIds.product),
    acd_uuid: documentIds.queueOfRedirect,
    outbound_queue_uuid: documentIds.outboundQueue,
    target: '102',
    target_number: documentIds.dialledNumber,
    calling_number: exampleCall.callingNumber,
    called_number: exampleCall.calledNumber,
    from_datetime: '2021-10-07T07:22:21',
    to_datetime: '2021-10-07T07:22:24',
    time_z: 'UTC',
  };
}

/** A call that does not end by itself; one that is answered if there is one, so that suppression shows. */
function standingCallId(world: World, tenantUuid: string): string {
  const standing = ofTenant(world.calls, tenantUuid).filter((call) => call.standing !== undefined);
  const answered = standing.find(({ phase }) => phase.kind === 'answered');
  return (answered ?? standing[0])?.id ?? documentIds.call;
}
