import { documents } from 'virtual:ccs-requests/documents';
import { describe, expect, test } from 'vitest';
import { isJsonObject } from '../../src/domain/json.ts';
import type { JsonValue } from '../../src/domain/json.ts';
import { templateRequests } from './template-requests.ts';
import { documentOf, testSimulator } from './test-simulator.ts';

/** Members in their order with the types of their values, as one text; a list counts as its first element. */
function shapeOf(value: JsonValue): string {
  if (Array.isArray(value)) {
    const [first] = value as readonly JsonValue[];
    return first === undefined ? '[]' : `[${shapeOf(first)}]`;
  }
  if (!isJsonObject(value)) return value === null ? 'null' : typeof value;
  return `{${Object.entries(value)
    .map(([name, member]) => `${name}: ${shapeOf(member)}`)
    .join(', ')}}`;
}

/** Every list within a value, so that no element differs from the first unseen. */
function lists(value: JsonValue): readonly (readonly JsonValue[])[] {
  if (Array.isArray(value)) {
    const elements = value as readonly JsonValue[];
    return [elements, ...elements.flatMap(lists)];
  }
  return isJsonObject(value) ? Object.values(value).flatMap(lists) : [];
}

const complete = templateRequests.flatMap((request) => {
  const sample = request.document.responses
    .filter(({ status }) => status === 200)
    .flatMap(({ examples }) => examples)
    .find(({ label, value }) => label === 'documented' && value !== undefined)?.value;
  return sample === undefined ? [] : [{ ...request, sample }];
});

describe('the documented sample answers', () => {
  test('are complete for 16 endpoints', () => {
    expect(new Set(complete.map(({ document }) => document.info.section)).size).toBe(16);
  });

  test.each(complete)('$title answers with the members, order and types of its sample', (request) => {
    const target = testSimulator();
    const { target: path, body } = request.fill(target.simulator.state().variables);
    const reply = target.send(request.method, path, body);
    expect(shapeOf(reply.body)).toBe(shapeOf(request.sample));
    for (const list of lists(reply.body)) {
      expect(new Set(list.map(shapeOf)).size).toBeLessThanOrEqual(1);
    }
  });

  test.each(['4.2', '4.5'])('%s is the sample itself', (section) => {
    const request = complete.find(({ document }) => document.info.section === section);
    const target = testSimulator();
    const path = request?.path.example ?? '';
    expect(target.send('GET', path).body).toEqual(request?.sample);
  });

  test('of 4.4 has the values of CCSLab15, but for the product that 4.12 deletes', () => {
    const target = testSimulator();
    const { variables } = target.simulator.state();
    target.send('POST', `/tenants/${variables['tenant_uuid'] ?? ''}`, {
      request: 'delete_product',
      product: variables['product_uuid'],
    });
    const { body } = target.send('GET', '/tenants/327241fd-1234-46fe-9276-cc65dac6feae');
    const sample = complete.find(({ document }) => document.info.section === '4.4')?.sample;
    // The deletion has modified the tenant.
    expect(body).toEqual({ ...(sample as object), modified_on: '2026-11-23 10:00:00 AM' });
  });

  test('of 4.15 has the durations of an agent whom nobody has touched', () => {
    const { body } = testSimulator().send('GET', documentOf('4.15').http.paths[0]?.example ?? '');
    expect(body).toEqual(complete.find(({ document }) => document.info.section === '4.15')?.sample);
  });

  test('for the errors are what the simulator answers', () => {
    const reset = testSimulator({ fault: { kind: 'status', status: 500 } });
    for (const { responses } of documents) {
      const valueOf = (status: number): JsonValue | undefined =>
        responses.find((response) => response.status === status)?.examples[0]?.value;
      expect(testSimulator().send('GET', '/tenants', undefined, null).body).toEqual(valueOf(401));
      expect(reset.send('GET', '/tenants').body).toEqual(valueOf(500));
    }
  });
});

describe('the examples printed in the document', () => {
  const paths = documents.flatMap((document) =>
    document.http.paths.flatMap(({ example }) =>
      example === undefined ? [] : [{ section: document.info.section, document, example }],
    ),
  );

  test.each(paths)('$section $example answers the default user 200', ({ document, example }) => {
    const target = testSimulator();
    const bodies = document.http.body?.examples.map(({ text }) => text) ?? [];
    for (const body of bodies.length > 0 ? bodies : [document.http.body?.template]) {
      expect(target.send(document.http.method, example, body)).toMatchObject({ status: 200 });
    }
  });

  test('of 4.11 and 4.12 name one product in its masked and its unmasked form', () => {
    const target = testSimulator();
    const bodyOf = (section: string): string | undefined => documentOf(section).http.body?.examples[0]?.text;
    const path = '/tenants/327241fd-1234-46fe-9276-cc65dac6feae';
    const sample = { success: true, uuid: 'az123456-1434-42ca-98ab-b5803b9b608d' };
    expect(target.send('POST', path, bodyOf('4.12'))).toMatchObject({ status: 200, body: sample });
    expect(target.send('POST', path, bodyOf('4.11'))).toMatchObject({ status: 200, body: sample });
  });
});
