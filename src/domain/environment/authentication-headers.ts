import { assertNever } from '../assert-never.ts';
import type { Header } from '../http/header.ts';
import type { Authentication, SecretName, TokenPlace } from './authentication.ts';

/** Typed or obtained secrets by name; an absent or empty one is not known. */
export type Secrets = { readonly [name in SecretName]?: string };

/** The headers that authentication adds, and the name of a secret that is missing for it. */
export interface AuthenticationHeaders {
  readonly headers: readonly Header[];
  readonly missing?: SecretName;
}

/** What `authentication` adds to a request. `tenantDomain` fills the basic user name's placeholder. */
export function authenticationHeaders(
  authentication: Authentication,
  secrets: Secrets,
  tenantDomain: string,
): AuthenticationHeaders {
  switch (authentication.kind) {
    case 'none':
      return { headers: [] };
    case 'bearer':
    case 'header':
    case 'cookie':
      return tokenHeader(authentication, secrets.token);
    case 'sign-in':
      return tokenHeader(authentication.send, secrets.token);
    case 'basic': {
      if (!secrets.password) return { headers: [], missing: 'password' };
      const user = authentication.user.replaceAll('{{tenant_domain}}', tenantDomain);
      return { headers: [['Authorization', `Basic ${base64(`${user}:${secrets.password}`)}`]] };
    }
    default:
      return assertNever(authentication);
  }
}

/** The same headers with placeholders where the secrets stand: for preview and history. */
export function shownAuthenticationHeaders(
  authentication: Authentication,
  secrets: Secrets,
  tenantDomain: string,
): AuthenticationHeaders {
  const real = authenticationHeaders(authentication, secrets, tenantDomain);
  if (real.missing !== undefined) return real;
  return authentication.kind === 'basic'
    ? { headers: [['Authorization', 'Basic «user:password»']] }
    : authenticationHeaders(authentication, { token: '«token»' }, tenantDomain);
}

function tokenHeader(place: TokenPlace, token: string | undefined): AuthenticationHeaders {
  if (!token) return { headers: [], missing: 'token' };
  switch (place.kind) {
    case 'bearer':
      return { headers: [['Authorization', `Bearer ${token}`]] };
    case 'header':
      return { headers: [[place.name, token]] };
    case 'cookie':
      return { headers: [['Cookie', `${place.name}=${token}`]] };
    default:
      return assertNever(place);
  }
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 (RFC 4648 section 4) of the text's UTF-8 bytes; `btoa` knows Latin-1 only. */
function base64(text: string): string {
  const bytes = new TextEncoder().encode(text);
  let encoded = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [first = 0, second = 0, third = 0] = bytes.subarray(at, at + 3);
    const bits = (first << 16) | (second << 8) | third;
    const left = bytes.length - at;
    encoded += alphabet.charAt(bits >> 18) + alphabet.charAt((bits >> 12) & 63);
    encoded += left > 1 ? alphabet.charAt((bits >> 6) & 63) : '=';
    encoded += left > 2 ? alphabet.charAt(bits & 63) : '=';
  }
  return encoded;
}
