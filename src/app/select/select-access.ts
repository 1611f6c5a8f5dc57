import type { EndpointHead } from '../../domain/api/endpoint-head.ts';
import { missingPermissions } from '../../domain/api/permission.ts';
import type { PermissionRule } from '../../domain/api/permission.ts';
import type { Who } from './select-who.ts';

/** Whether a user may call an endpoint, judged from the document. */
export type Access =
  | { readonly kind: 'allowed' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'missing'; readonly permissions: PermissionRule }
  | { readonly kind: 'wrong level'; readonly needs: 'telco' | 'tenant' };

/** Whether `who` may call the endpoint. */
export function accessTo(head: EndpointHead, who: Who): Access {
  if (who.permissions === undefined) return { kind: 'unknown' };
  const missing = missingPermissions(head.permissions, new Set(who.permissions));
  if (missing.length > 0) return { kind: 'missing', permissions: missing };
  if (who.level === 'both' || who.level === 'unknown') return { kind: 'allowed' };
  if (head.only !== 'any' && head.only !== who.level) return { kind: 'wrong level', needs: head.only };
  const levels = head.paths.map((path) => path.level);
  if (levels.some((level) => level === 'any' || level === who.level)) return { kind: 'allowed' };
  return { kind: 'wrong level', needs: who.level === 'telco' ? 'tenant' : 'telco' };
}
