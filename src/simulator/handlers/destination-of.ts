import { err, ok } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import type { Destination } from '../transitions/send-call.ts';
import type { Tenant } from '../world/tenant.ts';
import { ofTenant } from '../world/world.ts';
import type { World } from '../world/world.ts';

/** Seven digits and more are a number outside; extensions of this world have three. */
const outsideNumber = /^\+?\d{7,15}$/;

/**
 * What a `target` means in a tenant: an extension, a queue's extension, or a telephone number.
 * Source: section 4.25, `<extension_string/acd_extension_string/number_string>`.
 */
export function destinationOf(world: World, tenant: Tenant, target: string): Result<Destination, string> {
  const extension = ofTenant(world.extensions, tenant.uuid).find((one) => one.extension === target);
  if (extension !== undefined) return ok({ kind: 'extension', extension });
  const queue = ofTenant(world.queues, tenant.uuid).find(
    (one) => one.extension === target || one.alternateExtensions.includes(target),
  );
  if (queue !== undefined) return ok({ kind: 'queue', queue });
  return outsideNumber.test(target)
    ? ok({ kind: 'number', number: target })
    : err(
        `target: "${target}" is no extension and no queue of tenant ${tenant.name}, and no telephone number`,
      );
}
