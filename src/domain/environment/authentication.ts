/**
 * How requests are authenticated. The API's document only says that "an authentication protocol is used", so this is a
 * setting. Secrets are not in here: they are held apart, by name, in memory.
 */
export type Authentication =
  | { readonly kind: 'none' }
  /** `Authorization: Bearer <token>`. */
  | { readonly kind: 'bearer' }
  /** `Authorization: Basic …`; the user name may hold `{{tenant_domain}}`. The password is the secret `password`. */
  | { readonly kind: 'basic'; readonly user: string }
  /** The token as the value of a header of this name. */
  | { readonly kind: 'header'; readonly name: string }
  /** The token as a cookie of this name. */
  | { readonly kind: 'cookie'; readonly name: string }
  /** A request that yields the token. */
  | { readonly kind: 'sign-in'; readonly request: SignInRequest; readonly send: TokenPlace };

/** Where a token that was got by signing in is put. */
export type TokenPlace =
  | { readonly kind: 'bearer' }
  | { readonly kind: 'header'; readonly name: string }
  | { readonly kind: 'cookie'; readonly name: string };

/** The request that yields the token. */
export interface SignInRequest {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** Path on the Domain, from the root, e.g. `/6/api`. */
  readonly path: string;
  /** JSON text with `{{extension}}`, `{{pin}}` and `{{tenant_domain}}`; empty sends no body. */
  readonly body: string;
  /** JSON Pointer (RFC 6901) to the token in the answer. */
  readonly pointer: string;
}

/** The earlier interface's sign-in: observed in public client code, not documented for this API. */
export const observedSignIn: SignInRequest = {
  method: 'POST',
  path: '/6/api',
  body: '{\n  "function": "extensions.auth",\n  "extension": "{{extension}}",\n  "pin": "{{pin}}",\n  "sil_tenant_url": "{{tenant_domain}}"\n}',
  pointer: '/core_cookie',
};

/** Names of the secrets; kept in memory only. `pin` and `extension` belong to signing in, `password` to basic. */
export type SecretName = 'token' | 'password' | 'pin';
