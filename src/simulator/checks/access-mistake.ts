import { missingPermissions } from '../../domain/api/permission.ts';
import type { BuiltInUser } from '../../domain/built-in/built-in-state.ts';
import type { Route } from '../routing/route.ts';

/**
 * Why `user` may not use a route, or undefined when he may. The document says only that "an error response" follows
 * (section 2.2); that it has status 400 and the endpoint's form for it is inferred. What is asked for comes from the
 * endpoint documents: permissions, "Only for tenant level users", and whose path it is.
 */
export function accessMistake({ document, path }: Route, user: BuiltInUser): string | undefined {
  const missing = missingPermissions(document.permissions.allOf, new Set(user.permissions));
  if (missing.length > 0) {
    const groups = missing.map((group) => group.join(' or ')).join(', and ');
    return `permissions: user ${user.extension} lacks ${groups}`;
  }
  if (user.level === 'both') return undefined;
  const { only } = document.permissions;
  if (only !== 'any' && only !== user.level) {
    return `level: only for ${only} level users; user ${user.extension} is a ${user.level} level user`;
  }
  if (path.level !== 'any' && path.level !== user.level) {
    return `level: this path is for ${path.level} level users; user ${user.extension} is a ${user.level} level user`;
  }
  return undefined;
}
