import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  authenticationHeaders,
  shownAuthenticationHeaders,
} from '../../../src/domain/environment/authentication-headers.ts';
import { observedSignIn } from '../../../src/domain/environment/authentication.ts';
import type { Authentication } from '../../../src/domain/environment/authentication.ts';
import { parseAuthentication } from '../../../src/domain/environment/parse-authentication.ts';

const token = { token: 'az123456-token' };

describe('what authentication adds to a request', () => {
  it.each<[Authentication, string, string]>([
    [{ kind: 'bearer' }, 'Authorization', 'Bearer az123456-token'],
    [{ kind: 'header', name: 'X-Token' }, 'X-Token', 'az123456-token'],
    [{ kind: 'cookie', name: 'core_cookie' }, 'Cookie', 'core_cookie=az123456-token'],
    [
      { kind: 'sign-in', request: observedSignIn, send: { kind: 'cookie', name: 'core_cookie' } },
      'Cookie',
      'core_cookie=az123456-token',
    ],
  ])('%j puts the token where it belongs', (authentication, name, value) => {
    expect(authenticationHeaders(authentication, token, '/ccsl06')).toEqual({ headers: [[name, value]] });
    expect(JSON.stringify(shownAuthenticationHeaders(authentication, token, ''))).not.toContain(token.token);
  });

  it('none adds nothing', () => {
    expect(authenticationHeaders({ kind: 'none' }, token, '')).toEqual({ headers: [] });
  });

  it('basic fills the Tenant Domain into the user name', () => {
    const basic: Authentication = { kind: 'basic', user: '101@{{tenant_domain}}.URI' };
    const { headers } = authenticationHeaders(basic, { password: '1234' }, '/ccsl06');
    expect(headers).toEqual([['Authorization', `Basic ${btoa('101@/ccsl06.URI:1234')}`]]);
    expect(shownAuthenticationHeaders(basic, { password: '1234' }, '').headers).toEqual([
      ['Authorization', 'Basic «user:password»'],
    ]);
  });

  it('names the secret that is missing', () => {
    expect(authenticationHeaders({ kind: 'bearer' }, {}, '')).toEqual({ headers: [], missing: 'token' });
    expect(authenticationHeaders({ kind: 'basic', user: 'a' }, token, '')).toEqual({
      headers: [],
      missing: 'password',
    });
  });

  it('encodes any password as the platform does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (password) => {
        fc.pre(password !== '');
        const { headers } = authenticationHeaders({ kind: 'basic', user: 'ü' }, { password }, '');
        expect(headers[0]?.[1]).toBe(`Basic ${Buffer.from(`ü:${password}`).toString('base64')}`);
      }),
    );
  });
});

describe('a stored authentication', () => {
  it.each<Authentication>([
    { kind: 'none' },
    { kind: 'bearer' },
    { kind: 'basic', user: '101@500900355' },
    { kind: 'header', name: 'X-Token' },
    { kind: 'cookie', name: 'core_cookie' },
    { kind: 'sign-in', request: observedSignIn, send: { kind: 'bearer' } },
  ])('%j is read back as it was', (authentication) => {
    expect(parseAuthentication(JSON.parse(JSON.stringify(authentication)))).toEqual(authentication);
  });

  it('of any other shape is none', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const kinds = ['none', 'bearer', 'basic', 'header', 'cookie', 'sign-in', undefined];
        expect(kinds).toContain(parseAuthentication(value)?.kind);
      }),
    );
    expect(parseAuthentication({ kind: 'sign-in', request: {}, send: { kind: 'bearer' } })).toBeUndefined();
  });
});
