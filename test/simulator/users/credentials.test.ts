import { describe, expect, test } from 'vitest';
import type { Header } from '../../../src/domain/http/header.ts';
import { jsonOf, testSimulator, userOf } from '../test-simulator.ts';

const { token, pin } = userOf('103');

function statusWith(headers: readonly Header[]): number {
  const { simulator } = testSimulator();
  const target = '/6/v2/api/calls/0BS9DD02LEMUI';
  return simulator.handle({ method: 'GET', target, headers, body: new Uint8Array() }).status;
}

function basic(credentials: string): Header {
  return ['Authorization', `Basic ${Buffer.from(credentials).toString('base64')}`];
}

describe('credentials', () => {
  const accepted: readonly (readonly [string, Header])[] = [
    ['a bearer token', ['Authorization', `Bearer ${token}`]],
    ['a bearer token in other spelling', ['authorization', `bearer  ${token}`]],
    ['basic with the tenant id', basic(`103@500900355:${pin}`)],
    ['basic with the tenant id and .ID', basic(`103@500900355.ID:${pin}`)],
    ['basic with the tenant URL and .URI', basic(`103@ccsl06.URI:${pin}`)],
    ['basic with the tenant URL, its slash, and .URI', basic(`103@/ccsl06.URI:${pin}`)],
    ['the cookie of the earlier interface', ['Cookie', `a=b; core_cookie=${token}`]],
  ];

  test.each(accepted)('%s are accepted', (_, header) => {
    expect(statusWith([header])).toBe(200);
  });

  const refused: readonly (readonly [string, readonly Header[]])[] = [
    ['none', []],
    ['an unknown token', [['Authorization', 'Bearer nobody']]],
    ['an empty token', [['Authorization', 'Bearer ']]],
    ['an unknown scheme', [['Authorization', `Digest ${token}`]]],
    ['a wrong PIN', [basic('103@500900355:0000')]],
    ['another tenant', [basic(`103@500900356:${pin}`)]],
    ['a suffix in lower case', [basic(`103@500900355.id:${pin}`)]],
    ['no tenant', [basic(`103:${pin}`)]],
    ['basic without a colon', [basic('103@500900355')]],
    ['basic that is no Base64', [['Authorization', 'Basic ???']]],
    ['another cookie', [['Cookie', `other=${token}`]]],
    ['a header nobody knows', [['X-Auth-Token', token]]],
    [
      'a wrong bearer beside a right cookie',
      [
        ['Authorization', 'Bearer nobody'],
        ['Cookie', `core_cookie=${token}`],
      ],
    ],
  ];

  test.each(refused)('%s are refused', (_, headers) => {
    expect(statusWith(headers)).toBe(401);
  });
});

describe('the sign-in request of the earlier interface', () => {
  const good = { function: 'extensions.auth', extension: '103', pin, sil_tenant_url: '/ccsl06' };

  function signIn(body: unknown, method = 'POST', target = '/6/api'): readonly [number, unknown] {
    const bytes = new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body));
    const response = testSimulator().simulator.handle({ method, target, headers: [], body: bytes });
    return [response.status, jsonOf(response)];
  }

  test('answers the token as core_cookie', () => {
    expect(signIn(good)).toEqual([200, { success: true, core_cookie: token }]);
    expect(signIn(good, 'POST', '//6/api/')).toEqual([200, { success: true, core_cookie: token }]);
  });

  const refused: readonly (readonly [unknown, string])[] = [
    [{ ...good, pin: '0000' }, 'extension, pin: no such user'],
    [{ ...good, pin: 1033 }, 'pin: must be a string'],
    [{ ...good, extension: undefined }, 'extension: must be a string'],
    [{ ...good, sil_tenant_url: 'ccsl06' }, 'sil_tenant_url: must be a tenant\'s, such as "/ccsl06"'],
    [{ ...good, function: 'extensions.list' }, 'function: must be "extensions.auth"'],
    ['no JSON', 'body: is not JSON. Line 1, column 1: expected a value, found n.'],
  ];

  test.each(refused)('refuses %j', (body, reason) => {
    expect(signIn(body)).toEqual([400, { success: false, reason }]);
  });

  test('is a POST', () => {
    expect(signIn(good, 'GET')[0]).toBe(400);
  });
});
