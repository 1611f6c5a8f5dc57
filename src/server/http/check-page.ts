import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { secretHeader } from '../../relay/addresses.ts';
import { refusalCodes } from '../../relay/console-protocol.ts';
import type { Refusal } from '../../relay/console-protocol.ts';

/**
 * Refuses what another site's page sends. `Origin` must be the very address by which the server was reached, without
 * exemption for loopback addresses or `null`; where it may be absent, `Sec-Fetch-Site` must not contradict.
 *
 * @param host the accepted `Host` of the request
 */
export function refuseOtherSites(
  headers: IncomingHttpHeaders,
  host: string,
  origin: 'required' | 'optional',
): Refusal | undefined {
  const site = headers['sec-fetch-site'];
  const isForeign =
    (headers.origin === undefined ? origin === 'required' : headers.origin !== `http://${host}`) ||
    (site !== undefined && site !== 'same-origin');
  if (!isForeign) return undefined;
  return { code: refusalCodes.badOrigin, message: 'Only the page of this console may ask for this.' };
}

/** Refuses what does not carry the secret of this launch. */
export function refuseWithoutSecret(headers: IncomingHttpHeaders, secret: string): Refusal | undefined {
  const given = headers[secretHeader.toLowerCase()];
  if (typeof given === 'string' && isSecret(given, secret)) return undefined;
  return {
    code: refusalCodes.badSecret,
    message: 'The secret is missing or belongs to an earlier launch of the server; reload the page.',
  };
}

/** Compares in a time that does not depend on where the texts differ. */
export function isSecret(given: string, secret: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(secret)];
  return left.length === right.length && timingSafeEqual(left, right);
}
