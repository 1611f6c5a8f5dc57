import type { Access } from '../../app/select/select-access.ts';
import type { PermissionRule } from '../../domain/api/permission.ts';
import { assertNever } from '../../domain/assert-never.ts';

/** A group of a permission rule as the document writes it, e.g. `Tenants View/Tenant Edit`: a slash means "or". */
export interface PermissionWords {
  readonly text: string;
  /** Whether the signed-in user holds none of the group. */
  readonly lacking: boolean;
}

/** The groups of a rule; of which every one must be held. */
export function permissionWords(rule: PermissionRule, access: Access): readonly PermissionWords[] {
  const missing: PermissionRule = access.kind === 'missing' ? access.permissions : [];
  return rule.map((group) => ({ text: group.join('/'), lacking: missing.includes(group) }));
}

/** Why the signed-in user may not call an endpoint; undefined where nothing speaks against it. */
export function refusalWords(access: Access): string | undefined {
  switch (access.kind) {
    case 'allowed':
    case 'unknown':
      return undefined;
    case 'missing':
      return `The signed-in user lacks ${access.permissions.map((group) => group.join(' or ')).join(' and ')}`;
    case 'wrong level':
      return `Only for ${access.needs} users`;
    default:
      return assertNever(access);
  }
}
