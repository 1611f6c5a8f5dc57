import { assertNever } from '../../domain/assert-never.ts';
import { observedSignIn } from '../../domain/environment/authentication.ts';
import type { Authentication, TokenPlace } from '../../domain/environment/authentication.ts';

/** The kinds of authentication in the order the menu lists them, with what each does. */
export const authenticationKinds = [
  { kind: 'none', title: 'None', help: 'Requests go out as they are.' },
  { kind: 'bearer', title: 'Bearer token', help: 'Authorization: Bearer, with a token you have.' },
  { kind: 'basic', title: 'Basic', help: 'Authorization: Basic, with user name and password.' },
  { kind: 'header', title: 'Header', help: 'The token as the value of a header you name.' },
  {
    kind: 'cookie',
    title: 'Cookie',
    help: 'The token as a cookie you name. Needs the relay: a page may not set cookies.',
  },
  { kind: 'sign-in', title: 'Sign-in request', help: 'A request to the Domain that answers with the token.' },
] as const satisfies readonly {
  readonly kind: Authentication['kind'];
  readonly title: string;
  readonly help: string;
}[];

/** Where a token can be put, with what the menu calls it. */
export const tokenPlaces = [
  { kind: 'bearer', title: 'Authorization: Bearer' },
  { kind: 'header', title: 'Header' },
  { kind: 'cookie', title: 'Cookie' },
] as const satisfies readonly { readonly kind: TokenPlace['kind']; readonly title: string }[];

/** An authentication of this kind as the form begins with it. */
export function authenticationOf(kind: Authentication['kind']): Authentication {
  switch (kind) {
    case 'none':
      return { kind };
    case 'basic':
      return { kind, user: '' };
    case 'sign-in':
      return observedAuthentication;
    case 'bearer':
    case 'header':
    case 'cookie':
      return tokenPlaceOf(kind);
    default:
      return assertNever(kind);
  }
}

/** A place of this kind as the form begins with it. */
export function tokenPlaceOf(kind: TokenPlace['kind']): TokenPlace {
  switch (kind) {
    case 'bearer':
      return { kind };
    case 'header':
      return { kind, name: 'X-Auth-Token' };
    case 'cookie':
      return { kind, name: 'core_cookie' };
    default:
      return assertNever(kind);
  }
}

/** The earlier interface's way: sign in with extension and PIN, send the token as a cookie. Observed, not documented. */
export const observedAuthentication: Authentication = {
  kind: 'sign-in',
  request: observedSignIn,
  send: { kind: 'cookie', name: 'core_cookie' },
};
