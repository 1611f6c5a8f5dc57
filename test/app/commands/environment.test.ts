import { describe, expect, it } from 'vitest';
import { observedSignIn } from '../../../src/domain/environment/authentication.ts';
import { selectTarget } from '../../../src/app/select/select-target.ts';
import { selectWho } from '../../../src/app/select/select-who.ts';
import { answered } from '../../support/fake-http-port.ts';
import { createTestApp } from '../../support/test-app.ts';
import type { TestApp } from '../../support/test-app.ts';

function liveApp(): TestApp {
  const app = createTestApp();
  app.perform({ kind: 'edit domain', domain: 'ccs.example' });
  return app;
}

describe('the Domain', () => {
  it('of another host makes the live environment the target; the page’s own goes back to the built-in CCS', () => {
    const app = liveApp();
    expect(selectTarget(app.state())).toMatchObject({ kind: 'live', label: 'ccs.example', route: 'relay' });
    app.perform({ kind: 'edit domain', domain: '127.0.0.1:4280' });
    expect(selectTarget(app.state()).kind).toBe('built-in');
  });

  it('pasted as a URL is cleaned up visibly', () => {
    const app = createTestApp();
    app.perform({ kind: 'edit domain', domain: 'https://ccs.example/6/v2/api/tenants' });
    expect(app.state().environment.live.domain).toBe('ccs.example');
    expect(app.state().notices[0]?.text).toContain('/6/v2/api/tenants');
  });

  it('that is no host is refused with the reason, and nothing can be sent', () => {
    const app = liveApp();
    app.perform({ kind: 'edit domain', domain: 'not a host' });
    expect(app.state().environment.live).toMatchObject({
      domain: 'not a host',
      refusal: expect.stringContaining('spaces'),
    });
    app.perform({ kind: 'submit', insist: true });
    expect(app.http.sends).toEqual([]);
    app.perform({ kind: 'edit domain', domain: 'ccs.example' });
    expect(app.state().environment.live.refusal).toBeUndefined();
  });

  it('that is no host does not lead away from the built-in CCS; the reason stands until the next one', () => {
    const app = createTestApp();
    app.perform({ kind: 'edit domain', domain: 'not a host' });
    expect(selectTarget(app.state()).kind).toBe('built-in');
    expect(app.state().environment.refusedDomain).toEqual({
      typed: 'not a host',
      why: expect.stringContaining('spaces'),
    });
    app.perform({ kind: 'edit domain', domain: '' });
    expect(app.state().environment.refusedDomain).toBeUndefined();
    expect(selectTarget(app.state()).kind).toBe('built-in');
  });

  it('takes typed secrets with it: another host never gets them', () => {
    const app = liveApp();
    app.perform({ kind: 'edit secret', name: 'token', value: 'typed-token' });
    expect(selectWho(app.state()).signedIn).toBe(true);
    app.perform({ kind: 'edit domain', domain: 'other.example' });
    expect(app.state().environment.secrets).toEqual({});
    expect(app.state().notices.at(-1)?.text).toContain('https://ccs.example');
  });
});

describe('signing in', () => {
  function signingIn(): TestApp {
    const app = liveApp();
    app.perform({ kind: 'edit tenant domain', tenantDomain: '/ccsl06' });
    app.perform({ kind: 'edit sign-in extension', extension: '101' });
    app.perform({ kind: 'edit secret', name: 'pin', value: '12"34' });
    app.perform({ kind: 'sign in' });
    return app;
  }

  it('sends the observed request and takes the token from the answer', async () => {
    const app = signingIn();
    expect(app.http.last.request).toMatchObject({ method: 'POST', url: 'https://ccs.example/6/api' });
    expect(JSON.parse(new TextDecoder().decode(app.http.last.request.body))).toEqual({
      function: 'extensions.auth',
      extension: '101',
      pin: '12"34',
      sil_tenant_url: '/ccsl06',
    });
    app.http.last.finish(answered(200, { success: true, core_cookie: 'new-token' }));
    await app.settle();
    expect(app.state().environment).toMatchObject({
      secrets: { token: 'new-token' },
      signIn: { kind: 'signed in' },
    });
    expect(app.history.entries.size).toBe(0);
    app.perform({ kind: 'sign out' });
    expect(app.state().environment).toMatchObject({ secrets: {}, signIn: { kind: 'signed out' } });
  });

  it.each(['//other.example/x', 'https://other.example/x', '/\\other.example/x', 'x', ''])(
    'sends nothing to the path %j, which would lead off the Domain',
    (path) => {
      const app = signingIn();
      app.perform({
        kind: 'edit authentication',
        authentication: { kind: 'sign-in', request: { ...observedSignIn, path }, send: { kind: 'bearer' } },
      });
      const before = app.http.sends.length;
      app.http.last.finish(answered(400, {}));
      return app.settle().then(() => {
        app.perform({ kind: 'sign in' });
        expect(app.http.sends).toHaveLength(before);
        expect(app.state().environment.signIn).toMatchObject({ kind: 'failed' });
      });
    },
  );

  it('keeps no token that comes after the Domain was changed', async () => {
    const app = signingIn();
    app.perform({ kind: 'edit domain', domain: 'other.example' });
    app.http.last.finish(answered(200, { success: true, core_cookie: 'of-the-old-host' }));
    await app.settle();
    expect(app.state().environment.secrets).toEqual({});
    expect(app.state().environment.signIn).toEqual({ kind: 'signed out' });
  });

  it.each([
    [answered(400, { success: false, reason: 'Wrong PIN' }), /CCS refused: Wrong PIN \(400\)/],
    [answered(200, { success: true }), /no token at \/core_cookie/],
    [
      { ...answered(200, {}), response: { ...responseOf(), body: new TextEncoder().encode('<html>') } },
      /not JSON/,
    ],
  ] as const)('that fails says why and is not tried again', async (outcome, why) => {
    const app = signingIn();
    app.http.last.finish(outcome);
    await app.settle();
    expect(app.state().environment.signIn).toMatchObject({ kind: 'failed', why: expect.stringMatching(why) });
    expect(app.http.sends).toHaveLength(1);
  });
});

describe('whose token it is', () => {
  async function signedInAs101(): Promise<TestApp> {
    const app = liveApp();
    app.perform({ kind: 'edit sign-in extension', extension: '101' });
    app.perform({ kind: 'sign in' });
    app.http.last.finish(answered(200, { core_cookie: 'of-101' }));
    await app.settle();
    return app;
  }

  it('is said by the sign-in that gave it, whoever is in the extension field now', async () => {
    const app = await signedInAs101();
    app.perform({ kind: 'edit sign-in extension', extension: '999' });
    expect(selectWho(app.state()).text).toBe('101');
  });

  it('is an earlier one when a later sign-in was refused', async () => {
    const app = await signedInAs101();
    app.perform({ kind: 'edit sign-in extension', extension: '999' });
    app.perform({ kind: 'sign in' });
    app.http.last.finish(answered(401, { status: 401, reason: 'Unauthorized' }));
    await app.settle();
    expect(selectWho(app.state())).toMatchObject({ text: 'with an earlier token', signedIn: true });
  });

  it('is not known of one that was typed', async () => {
    const app = await signedInAs101();
    app.perform({ kind: 'edit secret', name: 'token', value: 'typed' });
    expect(selectWho(app.state()).text).toBe('with a token');
  });
});

function responseOf(): Extract<ReturnType<typeof answered>, { kind: 'answered' }>['response'] {
  const outcome = answered(200, {});
  if (outcome.kind !== 'answered') throw new Error('Not answered');
  return outcome.response;
}

describe('variables of the live environment', () => {
  it('are set, used and removed', () => {
    const app = liveApp();
    app.perform({ kind: 'edit variable', name: 'tenant_uuid', value: 'mine' });
    expect(app.state().environment.live.variables).toEqual({ tenant_uuid: 'mine' });
    app.perform({ kind: 'edit variable', name: 'tenant_uuid', value: '' });
    expect(app.state().environment.live.variables).toEqual({});
  });
});
