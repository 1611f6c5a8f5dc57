import type { BuiltInUser } from '../../domain/built-in/built-in-state.ts';
import { headerValue } from '../../domain/http/header.ts';
import type { Header } from '../../domain/http/header.ts';
import type { Tenant } from '../world/tenant.ts';
import { decodeBase64 } from './decode-base64.ts';

/**
 * The user whose credentials a request carries; undefined for none and for wrong ones. How CCS authenticates is not
 * documented. Three ways work here:
 *
 * - `Authorization: Bearer <token>`, as most APIs have it;
 * - `Authorization: Basic`, with the user names of the vendor's Voice API: `<ext>@<tenant id>`, `<ext>@<tenant id>.ID`,
 *   `<ext>@<tenant URL>.URI`, and the PIN as password;
 * - the cookie `core_cookie=<token>`, as client code of the earlier interface sends it.
 *
 * `Authorization` is looked at first, and when it is there the cookie does not count.
 */
export function authenticate(
  users: readonly BuiltInUser[],
  tenant: Tenant,
  headers: readonly Header[],
): BuiltInUser | undefined {
  const authorization = headerValue(headers, 'Authorization');
  if (authorization === undefined) return userOfToken(users, cookie(headerValue(headers, 'Cookie') ?? ''));
  const [scheme = '', credentials = ''] = authorization.trim().split(/\s+/, 2);
  switch (scheme.toLowerCase()) {
    case 'bearer':
      return userOfToken(users, credentials);
    case 'basic':
      return userOfBasic(users, tenant, decodeBase64(credentials) ?? '');
    default:
      return undefined;
  }
}

/** The user with this token. */
export function userOfToken(
  users: readonly BuiltInUser[],
  token: string | undefined,
): BuiltInUser | undefined {
  return users.find((user) => user.token === token);
}

/** The user with this extension and PIN, in a tenant that was found already. */
export function userOfPin(
  users: readonly BuiltInUser[],
  extension: string,
  pin: string,
): BuiltInUser | undefined {
  return users.find((user) => user.extension === extension && user.pin === pin);
}

function userOfBasic(
  users: readonly BuiltInUser[],
  tenant: Tenant,
  credentials: string,
): BuiltInUser | undefined {
  const colon = credentials.indexOf(':');
  const [extension = '', named = ''] = credentials.slice(0, Math.max(0, colon)).split('@', 2);
  const url = tenant.url.slice(1);
  // The suffixes are upper case in the vendor's Voice API, and only so.
  const known = [tenant.id, `${tenant.id}.ID`, `${url}.URI`, `/${url}.URI`].includes(named);
  return known ? userOfPin(users, extension, credentials.slice(colon + 1)) : undefined;
}

function cookie(header: string): string | undefined {
  const pair = header.split(';').find((one) => one.trim().startsWith('core_cookie='));
  return pair?.trim().slice('core_cookie='.length);
}
