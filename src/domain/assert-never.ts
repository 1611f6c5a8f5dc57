/** Closes a switch over a union: adding a member breaks the build here. Reached at run time only by a bug. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected member of a union: ${JSON.stringify(value)}`);
}
