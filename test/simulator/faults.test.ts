import { beforeEach, describe, expect, test } from 'vitest';
import type { Fault } from '../../src/domain/built-in/fault.ts';
import { millis } from '../../src/domain/time.ts';
import { testSimulator, userOf } from './test-simulator.ts';
import type { TestSimulator } from './test-simulator.ts';

let target: TestSimulator;
beforeEach(() => {
  target = testSimulator();
});

function commit(fault: Fault): void {
  target.simulator.configure({ rate: 0, seed: 1, fault });
}

const state = { request: 'updateAgentState', name: 'Coffee Break' };

/** Whether a write had an effect, looked at without the fault. */
function written(): boolean {
  commit({ kind: 'none' });
  const { variables } = target.simulator.state();
  const path = `/tenants/${variables['tenant_uuid'] ?? ''}/extensions/az123456-0048-4000-8000-000000000100/agent_state`;
  return JSON.stringify(target.send('GET', path).body).includes('Coffee Break');
}

describe('faults of answers', () => {
  test('a delay is asked of the server, and the request is carried out', () => {
    commit({ kind: 'delay', by: millis(1500) });
    const { status, response } = target.send('POST', '/agent_state', state);
    expect([status, response.delivery]).toEqual([200, { kind: 'delay', by: 1500 }]);
    expect(written()).toBe(true);
  });

  test('a cut-off body promises its whole length, and the request is carried out', () => {
    commit({ kind: 'cut-off body' });
    const { response } = target.send('POST', '/agent_state', state);
    const length = '{"success":true}'.length;
    expect(response.delivery).toEqual({ kind: 'cut off', after: length / 2 });
    expect(response.headers).toContainEqual(['Content-Length', String(length)]);
    expect(written()).toBe(true);
  });

  test('a reset loses the answer, and the request is carried out', () => {
    commit({ kind: 'reset' });
    expect(target.send('POST', '/agent_state', state).response.delivery).toEqual({ kind: 'reset' });
    expect(written()).toBe(true);
  });

  test('HTML comes with status 200 in place of the answer, and nothing is carried out', () => {
    commit({ kind: 'html' });
    const { simulator } = target;
    const response = simulator.handle({
      method: 'POST',
      target: '/6/v2/api/agent_state',
      headers: [],
      body: new Uint8Array(),
    });
    expect(response.status).toBe(200);
    expect(response.headers).toContainEqual(['Content-Type', 'text/html; charset=utf-8']);
    expect(new TextDecoder().decode(response.body)).toMatch(/^<!doctype html>/);
    expect(written()).toBe(false);
  });

  test.each([
    [400, 'POST', '/agent_state', { success: false, reason: 'Refused on demand, whatever the request' }],
    [400, 'GET', '/calls', { success: true, reason: 'Refused on demand, whatever the request' }],
    [400, 'GET', '/nowhere', { success: false, reason: 'Refused on demand, whatever the request' }],
    [401, 'POST', '/agent_state', { status: 401, reason: 'Unauthorized' }],
    [500, 'POST', '/agent_state', { success: true, reason: 'Internal Server Error' }],
  ] as const)(
    'status %d is answered to %s %s in its documented form, and nothing is carried out',
    (status, method, path, body) => {
      commit({ kind: 'status', status });
      expect(target.send(method, path, state)).toMatchObject({ status, body });
      expect(written()).toBe(false);
    },
  );

  test('do not touch the sign-in request', () => {
    commit({ kind: 'status', status: 500 });
    const body = new TextEncoder().encode(
      JSON.stringify({
        function: 'extensions.auth',
        extension: '103',
        pin: userOf('103').pin,
        sil_tenant_url: '/ccsl06',
      }),
    );
    expect(target.simulator.handle({ method: 'POST', target: '/6/api', headers: [], body }).status).toBe(200);
  });
});

describe('faults of sockets', () => {
  test('a drop breaks open sockets at once, and new ones after they are accepted', () => {
    const open = [target.socket(), target.socket()];
    open[0]?.connect(userOf('100'));
    commit({ kind: 'socket drop' });
    expect(open.map(({ signals }) => signals)).toEqual([['drop'], ['drop']]);
    const next = target.socket();
    target.pass(100);
    expect(next.signals).toEqual([]);
    next.socket.text(JSON.stringify({ request: 'connect', token: userOf('100').token }));
    expect(next.frames[0]).toBe('{"success":true,"request":"connect"}');
    target.pass(100);
    expect(next.signals).toEqual(['drop']);
  });

  test('a refused connect is closed whatever the token', () => {
    commit({ kind: 'refused connect' });
    const socket = target.socket();
    socket.connect(userOf('100'));
    expect(socket.signals).toEqual(['close 4401 Refused on demand, whatever the token']);
  });

  test('garbage comes about once a second as text that is no JSON', () => {
    const socket = target.socket();
    socket.connect(userOf('103'));
    commit({ kind: 'garbage frame' });
    target.pass(5000);
    expect(socket.frames.length).toBe(5);
    expect(() => JSON.parse(socket.frames[0] ?? '') as unknown).toThrow(SyntaxError);
  });

  test('binary frames come about once a second', () => {
    const socket = target.socket();
    socket.connect(userOf('103'));
    commit({ kind: 'binary frame' });
    target.pass(3000);
    expect(socket.signals).toEqual(['binary 6', 'binary 6', 'binary 6']);
  });

  test('spoilt frames go to accepted sockets only', () => {
    const socket = target.socket();
    commit({ kind: 'garbage frame' });
    target.pass(3000);
    expect(socket.frames).toEqual([]);
  });

  test('a burst waits for a socket, is sent once, and is over', () => {
    commit({ kind: 'burst', frames: 25_000 });
    target.pass(1000);
    const socket = target.socket();
    socket.connect(userOf('100'));
    target.pass(20);
    expect(socket.frames.length).toBe(20_000);
    expect(target.simulator.state().settings.fault).toEqual({ kind: 'burst', frames: 5000 });
    target.pass(1000);
    expect(socket.frames.length).toBe(25_000);
    expect(target.simulator.state().settings).toEqual({ rate: 0, seed: 1, fault: { kind: 'none' } });
  });
});
