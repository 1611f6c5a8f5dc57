/** Where a CCS is: made from what the user typed as Domain. */
export interface Address {
  readonly scheme: 'https' | 'http';
  /** Host as a URL has it (punycode, brackets around IPv6). */
  readonly hostname: string;
  /** Empty for the scheme's own port. */
  readonly port: string;
}

/** `host` or `host:port`. */
export function hostOf(address: Address): string {
  return address.port === '' ? address.hostname : `${address.hostname}:${address.port}`;
}

/** The origin of REST requests, e.g. `https://ccs.example:8443`. */
export function originOf(address: Address): string {
  return `${address.scheme}://${hostOf(address)}`;
}

/** The origin of the event socket, e.g. `wss://ccs.example:8443`. */
export function socketOriginOf(address: Address): string {
  return `${address.scheme === 'https' ? 'wss' : 'ws'}://${hostOf(address)}`;
}
