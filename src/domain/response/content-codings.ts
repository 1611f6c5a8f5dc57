import type { HttpResponse } from '../http/outcome.ts';

/**
 * The codings (RFC 9110 section 8.4, e.g. `gzip`) that still lie on the body's bytes, in the order they were applied.
 * A browser takes them off by itself and leaves the header standing; the relay hands the bytes on as they came.
 */
export function contentCodings(response: HttpResponse): readonly string[] {
  if (response.headersAre === 'as the browser shows them' || response.body.length === 0) return [];
  return response.headers
    .filter(([name]) => name.toLowerCase() === 'content-encoding')
    .flatMap(([, value]) => value.split(','))
    .map((coding) => coding.trim().toLowerCase())
    .filter((coding) => coding !== '' && coding !== 'identity');
}
