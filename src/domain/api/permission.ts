/** A permission's name as the API's document prints it, e.g. `Tenant Edit`. Source: sections 3 and 4.x.1. */
export type Permission = string;

/**
 * What a caller must hold: every group, and of each group at least one permission.
 * Source: sections 4.x.1, where a comma is read as "and", a slash as "or" (a reading, not stated).
 */
export type PermissionRule = readonly (readonly Permission[])[];

/** The groups of `rule` that none of the `held` permissions satisfies; empty when the caller may call. */
export function missingPermissions(rule: PermissionRule, held: ReadonlySet<Permission>): PermissionRule {
  return rule.filter((group) => !group.some((permission) => held.has(permission)));
}
