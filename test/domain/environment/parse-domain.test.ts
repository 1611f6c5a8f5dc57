import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostOf, originOf, socketOriginOf } from '../../../src/domain/environment/address.ts';
import { parseDomain } from '../../../src/domain/environment/parse-domain.ts';

function understood(typed: string): { origin: string; text: string; cleaned: string | undefined } {
  const parsed = parseDomain(typed);
  if (!parsed.ok) throw new Error(parsed.error);
  return { origin: originOf(parsed.value.address), text: parsed.value.text, cleaned: parsed.value.cleaned };
}

describe('a Domain as typed', () => {
  it.each([
    ['ccs.example', 'https://ccs.example', 'ccs.example'],
    [' ccs.example:8443 ', 'https://ccs.example:8443', 'ccs.example:8443'],
    ['10.20.30.40', 'https://10.20.30.40', '10.20.30.40'],
    ['[2001:db8::1]:7778', 'https://[2001:db8::1]:7778', '[2001:db8::1]:7778'],
    ['ccs', 'https://ccs', 'ccs'],
    ['localhost:4280', 'http://localhost:4280', 'localhost:4280'],
    ['127.0.0.1:4280', 'http://127.0.0.1:4280', '127.0.0.1:4280'],
    ['https://localhost:8443', 'https://localhost:8443', 'https://localhost:8443'],
    ['CCS.Example', 'https://ccs.example', 'ccs.example'],
    ['ccs.example:443', 'https://ccs.example', 'ccs.example'],
  ])('%j is taken as it is', (typed, origin, text) => {
    expect(understood(typed)).toEqual({ origin, text, cleaned: undefined });
  });

  it.each([
    ['https://ccs.example/6/v2/api/tenants?x=1', 'https://ccs.example', '/6/v2/api/tenants?x=1'],
    ['wss://ccs.example/6/v2/sock', 'https://ccs.example', '/6/v2/sock'],
    ['ccs.example.', 'https://ccs.example', 'ccs.example'],
    ['bücher.example', 'https://xn--bcher-kva.example', 'xn--bcher-kva.example'],
    ['http://ccs.example', 'https://ccs.example', 'plain http is for this machine only'],
    ['0x7f.1', 'http://127.0.0.1', '127.0.0.1'],
  ])('%j is cleaned up and the user is told', (typed, origin, told) => {
    const { origin: found, cleaned } = understood(typed);
    expect(found).toBe(origin);
    expect(cleaned).toContain(told);
  });

  it.each([
    ['', /empty/],
    ['ccs example', /spaces/],
    ['ccs\u0000.example', /control/],
    ['ccs\\example', /backslash/],
    ['ftp://ccs.example', /not by ftp:/],
    ['javascript:alert(1)', /port|host/],
    ['user:pin@ccs.example', /user name/],
    ['ccs%2eexample', /percent/],
    ['ccs.example:99999', /port/],
    ['ccs.example:8o', /port/],
    ['a..b', /empty parts/],
    ['-ccs.example', /cannot be a part/],
    ['https://', /no host/],
    ['/6/v2/api', /no host/],
    ['2001:db8::1', /square brackets/],
    ['1.2.3.4.5', /cannot be a host/],
  ])('%j is refused with the reason', (typed, reason) => {
    const parsed = parseDomain(typed);
    expect(parsed.ok).toBe(false);
    expect(!parsed.ok && parsed.error).toMatch(reason);
  });

  it('never throws, and what it accepts makes valid URLs and is accepted again unchanged', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.domain(), fc.ipV4(), fc.ipV6()), (typed) => {
        const parsed = parseDomain(typed);
        if (!parsed.ok) {
          expect(parsed.error).not.toBe('');
          return;
        }
        const { address, text } = parsed.value;
        expect(new URL(originOf(address)).host).toBe(hostOf(address));
        expect(URL.canParse(`${socketOriginOf(address)}/6/v2/sock`)).toBe(true);
        const again = parseDomain(text);
        expect(again).toEqual({ ok: true, value: { address, text } });
      }),
      { numRuns: 1000 },
    );
  });
});
