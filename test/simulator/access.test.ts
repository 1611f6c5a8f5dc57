import { describe, expect, test } from 'vitest';
import { users } from '../../src/simulator/users/users.ts';
import { templateRequests } from './template-requests.ts';
import { testSimulator, userOf } from './test-simulator.ts';

const everybodyOfCalls = ['4.19', '4.20', '4.21', '4.22', '4.23', '4.24', '4.25', '4.26', '4.27', '4.28'];

/** What each user may call, by section; where a section has two paths, with the path. Written out by hand. */
const allowed: { readonly [extension: string]: readonly string[] } = {
  '100': templateRequests.map(({ document, path }) => `${document.info.section} ${path.path}`),
  '101': [
    ...['4.1', '4.2', '4.3', '4.4', '4.5', '4.6 /tenants/{tenant_uuid}/acds', '4.7'],
    ...['4.8 /tenants/{tenant_uuid}/extensions', '4.9', '4.10', '4.11', '4.12', '4.13', '4.14'],
    ...['4.15', '4.16', '4.17'],
  ],
  '102': ['4.3', '4.4', '4.5', '4.6 /acds', '4.7', '4.8 /extensions', '4.17', '4.18', ...everybodyOfCalls],
  '103': ['4.17', '4.18', '4.20', '4.21'],
  '104': [],
};

const cases = templateRequests.flatMap((request) =>
  users.map(({ extension, title }) => {
    const { section } = request.document.info;
    const mine = allowed[extension] ?? [];
    const may = mine.includes(section) || mine.includes(`${section} ${request.path.path}`);
    return { request, extension, may, name: `${request.title} ${may ? 'answers' : 'refuses'} ${title}` };
  }),
);

describe('permissions and levels', () => {
  test.each(cases)('$name', ({ request, extension, may }) => {
    const target = testSimulator();
    const { target: path, body } = request.fill(target.simulator.state().variables);
    const reply = target.send(request.method, path, body, userOf(extension));
    if (may) {
      expect(reply).toMatchObject({ status: 200, body: { success: true } });
      return;
    }
    const saysTrue = ['4.19', '4.20', '4.21', '4.22'].includes(request.document.info.section);
    expect(reply).toMatchObject({ status: 400, body: { success: saysTrue } });
    expect(reply.body['reason']).toMatch(new RegExp(`^(permissions|level): .*user ${extension} `));
  });

  test.each(templateRequests)('$title answers nobody with the documented 401', (request) => {
    const target = testSimulator();
    const { target: path, body } = request.fill(target.simulator.state().variables);
    const reply = target.send(request.method, path, body, null);
    expect(reply).toMatchObject({ status: 401, body: { status: 401, reason: 'Unauthorized' } });
    expect(Object.keys(reply.body)).toEqual(['status', 'reason']);
  });

  test('a reason names the permission, and alternatives with "or"', () => {
    const target = testSimulator();
    expect(target.send('GET', '/tenants', undefined, userOf('103')).body['reason']).toBe(
      'permissions: user 103 lacks Tenants View or Tenant Edit',
    );
    expect(target.send('GET', '/products/', undefined, userOf('104')).body['reason']).toBe(
      'permissions: user 104 lacks API, and Tenant Edit',
    );
  });

  test('a tenant level user may not name another tenant', () => {
    const target = testSimulator();
    const { body } = target.send('GET', '/tenants');
    const [, other] = body['items'] as readonly { readonly uuid: string }[];
    const path = `/tenants/${other?.uuid ?? ''}`;
    expect(target.send('GET', path, undefined, userOf('101'))).toMatchObject({ status: 200 });
    const reply = target.send('GET', path, undefined, userOf('102'));
    expect(reply).toMatchObject({ status: 400, body: { success: false } });
    expect(reply.body['reason']).toMatch(/^tenant_uuid: /);
  });

  test('a tenant level user sees her own tenant alone in the list of tenants', () => {
    const target = testSimulator();
    expect(target.send('GET', '/tenants', undefined, userOf('101')).body).toMatchObject({ total: '3' });
    expect(target.send('GET', '/tenants', undefined, userOf('102')).body).toMatchObject({
      total: '1',
      items: [{ sil_tenant_name: 'CCSLab15' }],
    });
  });
});
