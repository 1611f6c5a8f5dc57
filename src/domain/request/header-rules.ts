/** Why `name` cannot be a header's name (RFC 9110 section 5.6.2); undefined when it can. */
export function headerNameFlaw(name: string): string | undefined {
  if (name === '') return 'A header needs a name.';
  return /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/.test(name)
    ? undefined
    : 'A header name has letters, digits and a few signs, no spaces or colons.';
}

/** Why `value` cannot be a header's value (RFC 9110 section 5.5; Latin-1 as the wire has it); undefined when it can. */
export function headerValueFlaw(value: string): string | undefined {
  if (/[\r\n\0]/.test(value)) return 'A header value has no line breaks.';
  return /^[\t\x20-\x7e\x80-\xff]*$/.test(value)
    ? undefined
    : 'A header value has no control characters and nothing beyond Latin-1.';
}

const forbidden = new Set([
  'accept-charset',
  'accept-encoding',
  'access-control-request-headers',
  'access-control-request-method',
  'access-control-request-private-network',
  'connection',
  'content-length',
  'cookie',
  'cookie2',
  'date',
  'dnt',
  'expect',
  'host',
  'keep-alive',
  'origin',
  'referer',
  'set-cookie',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'via',
]);

/** True for headers that no page may set itself: "forbidden request-header" of the WHATWG Fetch standard. */
export function isForbiddenInPages(name: string): boolean {
  const lower = name.toLowerCase();
  return forbidden.has(lower) || lower.startsWith('proxy-') || lower.startsWith('sec-');
}
