import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  maskBytes,
  maskDraft,
  maskHeaders,
  maskRequest,
  typedCredential,
} from '../../../src/domain/history/mask.ts';

const secret = 'az123456-s3cret';
const masks = [{ secret, shown: '«token»' }];
const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

describe('what is kept of an exchange', () => {
  it('has a placeholder wherever the secret stood', () => {
    const kept = maskRequest(
      {
        method: 'POST',
        url: `https://ccs.example/x?t=${secret}`,
        headers: [['Authorization', `Bearer ${secret}`]],
        body: bytes(`{"token":"${secret}"}`),
      },
      masks,
    );
    expect(kept).toEqual({
      method: 'POST',
      url: 'https://ccs.example/x?t=«token»',
      headers: [['Authorization', 'Bearer «token»']],
      body: bytes('{"token":"«token»"}'),
    });
  });

  it('leaves a header as it is whose secret is a placeholder already', () => {
    const headers = [
      ['Authorization', 'Bearer «token»'],
      ['Cookie', 'core_cookie=«token»'],
      ['Authorization', 'Basic «user:password»'],
    ] as const;
    expect(maskHeaders(headers, masks)).toEqual(headers);
  });

  it('keeps no cookie that an answer sets, but its name and attributes', () => {
    const cookie = ['Set-Cookie', 'core_cookie=az123456-fresh; Path=/; HttpOnly'] as const;
    expect(maskHeaders([cookie], masks)).toEqual([
      ['Set-Cookie', 'core_cookie=«cookie, not kept»; Path=/; HttpOnly'],
    ]);
  });

  it.each(['X-Auth-Token', 'x-api-key', 'Proxy-Authorization', 'Cookie', 'Client-Secret'])(
    'keeps no value of a header named %s',
    (name) => {
      expect(maskHeaders([[name, 'by-hand']], masks)).toEqual([[name, typedCredential]]);
    },
  );

  it('keeps the values of other headers', () => {
    const headers = [
      ['Content-Type', 'application/json'],
      ['X-Trace', '7'],
      ['Author', 'x'],
    ] as const;
    expect(maskHeaders(headers, masks)).toEqual(headers);
  });

  it('holds no credential that was typed by hand into a header', () => {
    expect(maskHeaders([['authorization', 'Bearer by-hand']], masks)).toEqual([
      ['authorization', typedCredential],
    ]);
    const draft = {
      section: '4.3',
      pathIndex: 0,
      path: `/tenants/${secret}`,
      pathValues: { tenant_uuid: secret },
      query: [{ name: 'q', value: secret, on: false }],
      headers: [
        { name: 'Cookie', value: 'core_cookie=by-hand', on: true },
        { name: 'Authorization', value: 'Bearer {{token}}', on: true },
      ],
      body: secret,
    };
    const kept = maskDraft(draft, masks);
    expect(JSON.stringify(kept)).not.toContain(secret);
    expect(kept.headers).toEqual([
      { name: 'Cookie', value: typedCredential, on: true },
      { name: 'Authorization', value: 'Bearer {{token}}', on: true },
    ]);
  });

  it('keeps the bytes of a body without secrets as they are', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (body) => {
        const same = new Uint8Array(body);
        fc.pre(!Buffer.from(same).includes(secret));
        expect(maskBytes(same, masks)).toBe(same);
      }),
    );
  });

  it('replaces every occurrence among any bytes and changes nothing else', () => {
    const piece = fc.uint8Array().filter((body) => !Buffer.from(body).includes('az'));
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const joined = (by: string): Uint8Array<ArrayBuffer> =>
          new Uint8Array(
            Buffer.concat(pieces.flatMap((one, index) => (index === 0 ? [one] : [bytes(by), one]))),
          );
        expect(maskBytes(joined(secret), masks)).toEqual(joined('«token»'));
      }),
    );
  });
});
