import { beforeEach, describe, expect, test } from 'vitest';
import type { JsonObject } from '../../src/domain/json.ts';
import { testSimulator, textOf, userOf } from './test-simulator.ts';
import type { TestSimulator } from './test-simulator.ts';

const tenant = '/tenants/az123456-53d6-48e2-85cd-f8d6bde10fd9';
const reese = `${tenant}/extensions/az123456-7c49-49a8-80fc-ae173a422a36`;

let target: TestSimulator;
beforeEach(() => {
  target = testSimulator();
});

/** The body of an answer that must be 200. */
function read(path: string): JsonObject {
  const { status, body } = target.send('GET', path);
  expect(status).toBe(200);
  return body;
}

function write(method: string, path: string, body: JsonObject): JsonObject {
  const reply = target.send(method, path, body);
  expect(reply).toMatchObject({ status: 200 });
  return reply.body;
}

function items(path: string): readonly JsonObject[] {
  return read(path)['items'] as readonly JsonObject[];
}

function callId(): string {
  return target.simulator.state().variables['call_id'] ?? '';
}

describe('what is written is read later', () => {
  test('limits (4.13) in the tenant (4.4) and its product name in the list (4.3)', () => {
    write('PUT', tenant, { product_name: 'New Product', max_queues: '100', agent_billing: 'Concurrent' });
    expect(read(tenant)).toMatchObject({
      product_name: 'New Product',
      max_queues: '100',
      max_agents: '100',
      modified_on: '2026-11-23 10:00:00 AM',
    });
    expect(items('/tenants')[0]).toMatchObject({ product_name: 'New Product' });
  });

  test('a product added (4.11) and deleted (4.12)', () => {
    const product = 'az123456-e76e-440c-8d9a-970015b8b533';
    const named = { uuid: product, notes: '', name: 'AllPermissions-Product' };
    const added = { request: 'add_product', product };
    expect(write('POST', tenant, added)).toEqual({ success: true, uuid: product });
    expect(read(tenant)['product_id']).toContainEqual(named);
    const once = read(tenant)['product_id'];
    write('POST', tenant, added);
    expect(read(tenant)['product_id']).toEqual(once);
    const deleted = { request: 'delete_product', product };
    write('POST', tenant, deleted);
    expect(read(tenant)['product_id']).not.toContainEqual(named);
    expect(target.send('POST', tenant, deleted)).toMatchObject({
      status: 400,
      body: { reason: `product: tenant CCSLab15 does not have product ${product}` },
    });
  });

  test('extension settings (4.14) in the counts of the tenant (4.4)', () => {
    expect(read(tenant)).toMatchObject({ max_agents_count: 8, rec_extn_count: 7, chat_licenses_count: 5 });
    write('PUT', `${reese}/`, {
      is_agent: 'false',
      recording_type: 'None',
      monitor: 'false',
      max_chats: '0',
      is_multimedia_enabled: 'false',
    });
    expect(read(tenant)).toMatchObject({
      max_agents_count: 7,
      rec_extn_count: 6,
      monitor_ext_count: 1,
      chat_licenses_count: 4,
      multimedia_licenses_count: 4,
    });
    expect(target.send('GET', `${reese}/agent_state`)).toMatchObject({
      status: 400,
      body: { reason: 'extension_uuid: extension 114 is not an agent' },
    });
    write('PUT', reese, { is_agent: 'true' });
    expect(read(`${reese}/agent_state`)).toMatchObject({
      agent_state: { state: { type: 'sign_out', name: 'Sign Out' }, duration: '0' },
    });
  });

  test('an agent state by name (4.16 to 4.18), its duration starting again (4.15)', () => {
    const state = (name: string): JsonObject => ({ request: 'updateAgentState', name });
    write('POST', reese, state('Lunch Break'));
    target.pass(65_000);
    expect(read(`${reese}/agent_state`)['agent_state']).toEqual({
      state: { type: 'away', name: 'Lunch Break' },
      duration: '0:01:05',
    });
    write('POST', '/extensions/az123456-7c49-49a8-80fc-ae173a422a36', state('Holiday In Bahamas'));
    expect(read(`${reese}/agent_state`)['agent_state']).toEqual({
      state: { type: 'sign_out', name: 'Holiday In Bahamas' },
      duration: '0',
    });
    const self = target.send('POST', '/agent_state', state('Ready'), userOf('103'));
    expect(self).toMatchObject({ status: 200, body: { success: true } });
  });

  test('a reset of the text count (4.10, 4.9), of one tenant only', () => {
    const other = textOf(items('/tenants')[1], 'uuid');
    const before = read(`/tenants/${other}/text_count`);
    expect(read(`${tenant}/text_count`)['sms_count']).not.toBe('0');
    write('POST', `${tenant}/text_count`, { request: 'reset_counter' });
    expect(read(`${tenant}/text_count`)).toEqual({ success: true, sms_count: '0', mms_count: '0' });
    expect(read(`/tenants/${other}/text_count`)).toEqual(before);
  });
});

describe('calls', () => {
  test('suppression starts and stops (4.22, 4.23)', () => {
    const path = `/calls/${callId()}`;
    expect(read(path)).toMatchObject({ state: 'answered', suppression: 'off' });
    write('POST', path, { request: 'startSuppression' });
    expect(read(path)).toMatchObject({ suppression: 'on' });
    write('POST', path, { request: 'stopSuppression' });
    expect(read(path)).toMatchObject({ suppression: 'off' });
  });

  test.each(['kill', 'wait_kill'])('%s ends a call, and the search still finds it', (request) => {
    const id = callId();
    const call = read(`/calls/${id}`);
    write('POST', `/calls/${id}`, { request });
    expect(target.send('GET', `/calls/${id}`)).toMatchObject({ status: 400 });
    expect(items('/calls').map((call) => call['call_id'])).not.toContain(id);
    const found = items(
      `/calls/filter?calling_number=${textOf(call, 'calling_number')}&called_number=${textOf(call, 'called_number')}` +
        '&from_datetime=2026-11-23T09:00:00&to_datetime=2026-11-23T10:00:00&time_z=UTC',
    );
    expect(found.map((call) => call['call_id'])).toContain(id);
  });

  test('a standing call that is killed is followed by another one', () => {
    for (let kills = 0; kills < 20; kills += 1) {
      const id = callId();
      write('POST', `/calls/${id}`, { request: 'kill' });
      expect(callId()).not.toBe(id);
      expect(callId()).toMatch(/^[0-9A-Z]{13}$/);
      expect(read(`/calls/${callId()}`)).toMatchObject({ state: 'answered' });
      expect(items('/calls').length).toBe(3);
    }
  });

  test('a transfer (4.25) to a free agent rings there', () => {
    const id = callId();
    write('POST', `/calls/${id}`, { request: 'wait_transfer', target: '114' });
    expect(read(`/calls/${id}`)).toMatchObject({
      state: 'progress',
      queue: null,
      agent: { extension: '114' },
    });
    expect(read(`${reese}/agent_state`)).toMatchObject({ phone_state: { state: 'Ringing', duration: '0' } });
    expect(callId()).not.toBe(id);
  });

  test('a transfer (4.25) to the extension of a queue, or a redirect (4.26) by its uuid, waits there', () => {
    const id = callId();
    write('POST', `/calls/${id}`, { request: 'wait_transfer', target: '386' });
    expect(read(`/calls/${id}`)).toMatchObject({ state: 'progress', queue: { name: 'Q386' }, agent: null });
    const target = 'az123456-0817-40a5-86aa-0f43becbd6f6';
    write('POST', `/calls/${id}`, { request: 'wait_redirect', target });
    expect(read(`/calls/${id}`)).toMatchObject({ queue: { uuid: target, name: 'Q3878' } });
  });

  test('a transfer (4.25) to a number leaves queue and agent', () => {
    const id = callId();
    write('POST', `/calls/${id}`, { request: 'wait_transfer', target: '19735552109' });
    expect(read(`/calls/${id}`)).toMatchObject({ state: 'progress', queue: null, agent: null });
  });

  test('a dialled call (4.28) is listed, and its agent is busy', () => {
    const answer = write('POST', reese, {
      request: 'dial',
      target: '819735552106',
      outbound_queue_uuid: 'az123456-c0ed-42b7-8e8c-d50c4991828c',
    });
    const id = textOf(answer, 'call_id');
    expect(items('/calls').find((call) => call['call_id'] === id)).toMatchObject({
      call_id: id,
      direction: 'outbound',
      state: 'progress',
      calling_number: '114',
      called_number: '819735552106',
      queue: { uuid: 'az123456-c0ed-42b7-8e8c-d50c4991828c', name: 'OQ1' },
    });
    expect(read(`${reese}/agent_state`)).toMatchObject({ phone_state: { state: 'Busy' } });
    write('POST', `/calls/${id}`, { request: 'kill' });
    expect(read(`${reese}/agent_state`)).toMatchObject({ phone_state: { state: 'Idle' } });
  });

  test('an agent whose queue call ends is in wrap-up', () => {
    const rob = 'az123456-7bee-4351-bcd6-ecc2d8620b83';
    expect(read(`${tenant}/extensions/${rob}/agent_state`)).toMatchObject({
      queue_state: { state: 'On Call', queue: 'Q386', duration: '0:00:20' },
    });
    write('POST', '/calls/0BS9DD02LEMUK', { request: 'kill' });
    expect(read(`${tenant}/extensions/${rob}/agent_state`)).toMatchObject({
      queue_state: { state: 'Wrapup', queue: 'Q386', duration: '0' },
      phone_state: { state: 'Idle' },
    });
  });
});

test('a restart begins the world anew', () => {
  const first = read(tenant);
  write('PUT', tenant, { max_queues: '1' });
  target.simulator.restart();
  expect(read(tenant)).toEqual(first);
});
