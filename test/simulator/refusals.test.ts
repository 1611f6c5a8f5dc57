import { describe, expect, test } from 'vitest';
import { testSimulator } from './test-simulator.ts';

const tenant = '/tenants/327241fd-1234-46fe-9276-cc65dac6feae';
const extension = `${tenant}/extensions/az123456-7c49-49a8-80fc-ae173a422a36`;
const call = '/calls/0BS9DD02LEMUI';

/** Requests that are refused: method, path, body, and the reason. */
const refusals: readonly (readonly [string, string, unknown, string])[] = [
  ['GET', '/nowhere', undefined, 'path: /6/v2/api/nowhere is not documented'],
  ['GET', '/', undefined, 'path: /6/v2/api/ is not documented'],
  ['DELETE', tenant, undefined, 'method: DELETE is not known for this path; it has GET, POST, PUT'],
  ['POST', '/products/', {}, 'method: POST is not known for this path; it has GET'],
  ['POST', tenant, '', 'body: is empty; must be a JSON object'],
  ['POST', tenant, '[1]', 'body: must be a JSON object'],
  [
    'POST',
    tenant,
    '{“request”: “add_product”}',
    'body: is not JSON. Line 1, column 2: expected a member name in double quotes, or }, found “ (U+201C).',
  ],
  [
    'POST',
    '/agent_state',
    '{\n  "request": "updateAgentState",\n  "name": "Ready",\n}',
    'body: is not JSON. Line 4, column 1: expected a member name in double quotes, found }.',
  ],
  ['POST', tenant, {}, 'request: is missing; must be one of "add_product", "delete_product"'],
  ['POST', tenant, { request: 'kill' }, 'request: must be one of "add_product", "delete_product", is "kill"'],
  [
    'POST',
    tenant,
    { request: 7 },
    'request: must be one of "add_product", "delete_product", is not a string',
  ],
  ['POST', tenant, { request: 'add_product' }, 'product: is missing'],
  ['POST', tenant, { request: 'add_product', product: 'nothing' }, 'product: no product nothing'],
  ['POST', `${tenant}/text_count`, { request: 'reset' }, 'request: must be "reset_counter", is "reset"'],
  ['GET', '/tenants/nobody', undefined, 'tenant_uuid: no tenant nobody'],
  ['PUT', tenant, { max_agents: 100 }, 'max_agents: must be a string, is a number'],
  ['PUT', tenant, { max_agents: 'many' }, 'max_agents: does not have the form ^\\d+$'],
  ['PUT', tenant, { agent_billing: 'Free' }, 'agent_billing: must be one of "Named", "Concurrent"'],
  ['PUT', tenant, {}, 'body: needs at least one member'],
  [
    'PUT',
    tenant,
    { max_agent: '1', max_queues: 1 },
    'max_queues: must be a string, is a number; max_agent: is not a member that is known here',
  ],
  ['PUT', extension, { max_chats: '7' }, 'max_chats: must be one of "0", "1", "2", "3", "4", "5", "6"'],
  [
    'PUT',
    `${tenant}/extensions/x`,
    { monitor: 'true' },
    'extension_uuid: tenant CCSLab15 has no extension x',
  ],
  [
    'POST',
    '/agent_state',
    { request: 'updateAgentState', name: 'ready' },
    'name: no state "ready"; this tenant has "Ready", "Holiday In Bahamas", "Sign Out", "Coffee Break", "Lunch Break", "Meeting", "Training"',
  ],
  ['POST', extension, { request: 'dial', target: '102' }, 'outbound_queue_uuid: is missing'],
  [
    'POST',
    extension,
    { request: 'dial', target: '819735552106', outbound_queue_uuid: 'x' },
    'outbound_queue_uuid: tenant CCSLab15 has no outbound queue x',
  ],
  ['POST', call, { request: 'wait_redirect', target: '387' }, 'target: tenant CCSLab15 has no ACD 387'],
  [
    'POST',
    call,
    { request: 'wait_transfer', target: '999' },
    'target: "999" is no extension and no queue of tenant CCSLab15, and no telephone number',
  ],
  [
    'POST',
    call,
    { request: 'sing' },
    'request: must be one of "startSuppression", "stopSuppression", "kill", "wait_transfer", "wait_redirect", "wait_kill", is "sing"',
  ],
  ['POST', '/calls/0BS', { request: 'kill' }, 'call_id: no call 0BS'],
];

describe('requests that are refused', () => {
  test.each(refusals)('%s %s %j: %s', (method, path, body, reason) => {
    const target = testSimulator();
    const before = target.send('GET', tenant).body;
    expect(target.send(method, path, body)).toMatchObject({ status: 400, body: { success: false, reason } });
    expect(target.send('GET', tenant).body).toEqual(before);
  });

  const successTrue: readonly (readonly [string, string, unknown, string])[] = [
    ['GET', '/calls/0BS', undefined, 'call_id: no call 0BS'],
    ['POST', '/calls/0BS', { request: 'startSuppression' }, 'call_id: no call 0BS'],
    ['GET', '/calls/filter', undefined, 'calling_number: is missing'],
    [
      'GET',
      `/calls/filter?${query({ from_datetime: 'today' })}`,
      undefined,
      'from_datetime: must be a date and time such as 2021-10-07T07:22:21',
    ],
    [
      'GET',
      `/calls/filter?${query({ to_datetime: '2021-02-30T00:00:00' })}`,
      undefined,
      'to_datetime: must be a date and time such as 2021-10-07T07:22:24',
    ],
    [
      'GET',
      `/calls/filter?${query({ time_z: 'EST' })}`,
      undefined,
      'time_z: must be UTC, the only zone the document shows',
    ],
  ];

  test.each(successTrue)(
    '%s %s %j is refused with success true, as documented: %s',
    (method, path, body, reason) => {
      expect(testSimulator().send(method, path, body)).toMatchObject({
        status: 400,
        body: { success: true, reason },
      });
    },
  );

  test('a body that is no UTF-8 is refused', () => {
    const { simulator } = testSimulator();
    const { status, body } = simulator.handle({
      method: 'POST',
      target: '/6/v2/api/agent_state',
      headers: [['authorization', `bearer ${simulator.state().users[0]?.token ?? ''}`]],
      body: Uint8Array.of(0x22, 0xff, 0x22),
    });
    expect(status).toBe(400);
    expect(new TextDecoder().decode(body)).toBe('{"success":false,"reason":"body: is not UTF-8 text"}');
  });

  test('a call of another tenant is no call to a user of this one', () => {
    const target = testSimulator();
    expect(target.send('GET', '/calls/0BS9DD02LEMU2')).toMatchObject({ status: 400 });
  });
});

describe('a tolerant server', () => {
  test.each(['/products', '/products/', '//products//', '/products?x=1', '/%70roducts', '/products/?'])(
    'takes %s for /products/',
    (path) => {
      expect(testSimulator().send('GET', path)).toMatchObject({ status: 200, body: { total: '62' } });
    },
  );

  test('never takes /calls/filter for a call', () => {
    const { body } = testSimulator().send('GET', `/calls/filter?${query({})}`);
    expect(body).toMatchObject({ total: '1', items: [{ calling_number: '501', called_number: '101' }] });
  });

  test('takes a target that is wrongly percent-encoded as it stands', () => {
    expect(testSimulator().send('GET', '/tenants/%zz')).toMatchObject({
      status: 400,
      body: { reason: 'tenant_uuid: no tenant %zz' },
    });
  });
});

function query(changes: { readonly [name: string]: string }): string {
  return Object.entries({
    calling_number: '501',
    called_number: '101',
    from_datetime: '2021-10-07T07:22:21',
    to_datetime: '2021-10-07T07:22:24',
    time_z: 'UTC',
    ...changes,
  })
    .map((pair) => pair.join('='))
    .join('&');
}
