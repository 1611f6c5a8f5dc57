import type { Access } from '../../app/select/select-access.ts';
import type { Level } from '../../domain/api/endpoint-document.ts';
import type { PermissionRule } from '../../domain/api/permission.ts';
import { assertNever } from '../../domain/assert-never.ts';

/** What a rule asks for, in words: `API and (Tenants View or Tenant Edit)`. */
export function permissionReading(rule: PermissionRule): string {
  return rule
    .map((group) => (group.length > 1 && rule.length > 1 ? `(${group.join(' or ')})` : group.join(' or ')))
    .join(' and ');
}

/** Who may call, as far as the document says so. */
export function levelReading(only: Level): string {
  switch (only) {
    case 'tenant':
      return 'Only tenant level users.';
    case 'telco':
      return 'Only telco users.';
    case 'any':
      return 'Telco and tenant users, as far as the document says.';
    default:
      return assertNever(only);
  }
}

/** What speaks against a call by the signed-in user; undefined where nothing does. */
export function refusalReading(access: Access): string | undefined {
  switch (access.kind) {
    case 'allowed':
    case 'unknown':
      return undefined;
    case 'missing':
      return `lacks ${permissionReading(access.permissions)}`;
    case 'wrong level':
      return `is no ${access.needs} user`;
    default:
      return assertNever(access);
  }
}
