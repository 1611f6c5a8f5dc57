import type { JsonObject } from '../../domain/json.ts';

/**
 * The members of a body that its schema has already found to be some of `T`'s, with the right types. The one place where
 * the schemas of `requests/` are taken at their word.
 */
export function checkedMembers<T>(body: JsonObject): Partial<T> {
  return body as unknown as Partial<T>;
}

/** A member that the body's schema requires to be text. */
export function textMember(body: JsonObject, name: string): string {
  const value = body[name];
  return typeof value === 'string' ? value : '';
}
