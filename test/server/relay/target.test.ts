import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allowedHostText, isAllowed, parseAllowedHost } from '../../../src/server/relay/allow-list.ts';
import { checkTarget } from '../../../src/server/relay/check-request.ts';
import { parseTarget } from '../../../src/server/relay/target.ts';

const list = [
  'ccs.example.com',
  'ccs.example.com:8443',
  'localhost:8080',
  '[::1]:8080',
  '127.0.0.1:8080',
].map((text) => {
  const host = parseAllowedHost(text);
  if (!host.ok) throw new Error(host.error);
  return host.value;
});

/** Spellings by which other tools have been led to a host that was not on their list. */
const hostile = [
  'https://ccs.example.com.evil.test/',
  'https://evil.test/ccs.example.com',
  'https://evil.test#@ccs.example.com/',
  'https://evil.test?@ccs.example.com/',
  'https://ccs.example.com@evil.test/',
  'https://ccs.example.com:443@evil.test/',
  'https://evil.test\\@ccs.example.com/',
  'https://ccs.example.com\\.evil.test/',
  'https:\\\\ccs.example.com/',
  'https:/ccs.example.com/',
  'https:ccs.example.com/',
  '//ccs.example.com/',
  'https://ccs.example.com./',
  'https://ccs%2eexample.com/',
  'https://ccs.example.com%00.evil.test/',
  'https://ccs.example.com\u0000.evil.test/',
  'https://ccs.exa\nmple.com/',
  'https://ccs.exa\tmple.com/',
  ' https://ccs.example.com/',
  'https://ccs。example.com/',
  'https://ⓒⓒⓢ.example.com/',
  'https://ccs.example.com:0443/',
  'https://ccs.example.com:/',
  'https://ccs.example.com:80/',
  'https://ccs.example.com:99999/',
  'https://[::ffff:127.0.0.1]:8080/',
  'https://[0:0:0:0:0:0:0:1]:8080/',
  'http://2130706433:8080/',
  'http://0x7f.1:8080/',
  'http://0177.0.0.1:8080/',
  'http://127.1:8080/',
  'http://0:8080/',
  'http://localhost:8081/',
  'http://ccs.example.com/',
  'http://ccs.example.com:443/',
  'http://169.254.169.254/latest/meta-data/',
  'ftp://ccs.example.com/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'wss://ccs.example.com/',
  'https://',
  'https:///path',
  '',
];

describe('The allow list', () => {
  it('lets listed hosts through, at their port', () => {
    for (const url of [
      'https://ccs.example.com/6/v2/api/tenants?x=1',
      'https://CCS.EXAMPLE.COM:443/',
      'https://ccs.example.com:8443/',
      'http://localhost:8080/',
      'https://localhost:8080/',
      'http://[::1]:8080/',
      'http://127.0.0.1:8080/',
    ]) {
      expect(checkTarget(url, 'http', list), url).toMatchObject({ ok: true });
    }
    expect(checkTarget('wss://ccs.example.com/6/v2/sock', 'ws', list).ok).toBe(true);
    expect(checkTarget('ws://localhost:8080/6/v2/sock', 'ws', list).ok).toBe(true);
    expect(checkTarget('ws://ccs.example.com/6/v2/sock', 'ws', list).ok).toBe(false);
  });

  it.each(hostile)('refuses %j', (url) => {
    const checked = checkTarget(url, 'http', list);
    expect(checked).toMatchObject({ ok: false, error: { phase: 'check' } });
  });

  it('says which flag would let a host through', () => {
    expect(checkTarget('https://other.example.com/', 'http', list)).toMatchObject({
      error: {
        code: 'NOT_ALLOWED',
        message: expect.stringContaining('--allow other.example.com.') as string,
      },
    });
    expect(checkTarget('http://ccs.example.com:8443/', 'http', list)).toMatchObject({
      error: { code: 'NOT_ALLOWED', message: 'ccs.example.com:8443 may be reached over https:// only.' },
    });
  });

  it('is empty without the flag, and then nothing may be reached', () => {
    expect(checkTarget('https://ccs.example.com/', 'http', []).ok).toBe(false);
    expect(isAllowed([], { hostname: 'localhost', port: 4280, tls: false })).toBe(false);
  });

  it('shows its entries as they could have been typed', () => {
    expect(list.map(allowedHostText)).toEqual([
      'ccs.example.com',
      'ccs.example.com:8443',
      'localhost:8080',
      '[::1]:8080',
      '127.0.0.1:8080',
    ]);
  });
});

describe('An address', () => {
  it('keeps doubled slashes, escapes and the query of its path', () => {
    expect(parseTarget('https://a.example//6/v2/api/calls/%41?a=1&a=%20', 'http')).toEqual({
      ok: true,
      value: {
        tls: true,
        hostname: 'a.example',
        port: 443,
        host: 'a.example',
        path: '//6/v2/api/calls/%41?a=1&a=%20',
      },
    });
  });

  it('is either refused, or names the host that the URL parser names', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true }), (url) => {
        const target = parseTarget(url, 'http');
        if (!target.ok) return;
        expect(target.value.hostname).toBe(new URL(url).hostname);
        expect(target.value.host).toBe(new URL(url).host);
      }),
    );
  });
});
