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

/** What a permission is for, in our words; undefined for the ones that the document only names. Source: section 3. */
export function permits(permission: Permission): string | undefined {
  return purposes.get(permission);
}

const purposes: ReadonlyMap<Permission, string> = new Map([
  ['API', 'Use of the REST API at all; what of it, the user’s other permissions say.'],
  ['Agent Control', 'Together with API: acting on agents, such as changing their state.'],
  ['Call Control', 'Together with API: acting on calls, such as suppressing or killing one.'],
  ['Agent Events', 'Events of agents’ presence on the socket.'],
  ['Call Events', 'Events of calls on the socket.'],
  ['Inbound Queue Events', 'Events of inbound queues on the socket.'],
]);
