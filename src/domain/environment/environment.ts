import type { Address } from './address.ts';
import type { Authentication } from './authentication.ts';

/** The simulator behind the console's own server. */
export interface BuiltInEnvironment {
  readonly kind: 'built-in';
  /** Where the page itself came from. */
  readonly address: Address;
  readonly tenantDomain: string;
  /** Extension of the signed-in user. */
  readonly extension: string;
}

/** A CCS at a Domain that the user typed. */
export interface LiveEnvironment {
  readonly kind: 'live';
  /** What the Domain field holds, as typed (after a visible clean-up). */
  readonly domain: string;
  /** The address meant; undefined while the Domain is empty or no host. */
  readonly address: Address | undefined;
  /** Why the Domain is no host; undefined when it is, or is empty. */
  readonly refusal?: string;
  readonly tenantDomain: string;
  readonly authentication: Authentication;
  /** Extension for signing in. */
  readonly extension: string;
  readonly variables: { readonly [name: string]: string };
}
