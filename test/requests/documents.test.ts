import { describe, expect, test } from 'vitest';
import { missingPermissions } from '../../src/domain/api/permission.ts';
import type { Area } from '../../src/domain/api/endpoint-document.ts';
import { endpointHead } from '../../src/domain/api/endpoint-head.ts';
import { readRequests } from '../../src/server/build/read-requests.ts';
import { requestsFolder } from './changed-requests.ts';

const read = readRequests(requestsFolder);
if (!read.ok) throw new Error(JSON.stringify(read.error, null, 2));
const { documents } = read.value;

const sections = (from: number, to: number): readonly string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => `4.${String(from + index)}`);

describe('the set of endpoint documents', () => {
  test('has each of the 28 sections once, in order, in its area', () => {
    const inArea = (area: Area): readonly string[] =>
      documents.filter(({ info }) => info.area === area).map(({ info }) => info.section);
    expect(documents.map(({ info }) => info.section)).toEqual(sections(1, 28));
    expect(inArea('products-and-roles')).toEqual(sections(1, 2));
    expect(inArea('tenants')).toEqual(sections(3, 13));
    expect(inArea('extensions-and-agents')).toEqual(sections(14, 18));
    expect(inArea('calls')).toEqual(sections(19, 28));
  });

  test('has 13 GET, 13 POST and 2 PUT', () => {
    const count = (method: string): number => documents.filter(({ http }) => http.method === method).length;
    expect([count('GET'), count('POST'), count('PUT')]).toEqual([13, 13, 2]);
  });

  test('has 30 paths, which are 23 different ones by method and path', () => {
    const variants = documents.flatMap(({ http }) => http.paths.map(({ path }) => `${http.method} ${path}`));
    expect(variants.length).toBe(30);
    expect(new Set(variants).size).toBe(23);
  });

  test('tells operations on the same method and path apart by the body', () => {
    const keys = documents.flatMap((document) =>
      document.http.paths.map(({ path }) =>
        [document.http.method, path, endpointHead(document).request].join(' '),
      ),
    );
    expect(new Set(keys).size).toBe(30);
  });

  test('names each concept by one variable', () => {
    const names = documents.flatMap(({ http }) => [
      ...http.paths.flatMap(({ path }) => [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)),
      ...http.params.map(({ name }) => name),
      ...[...(http.body?.template ?? '').matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name),
      ...(http.body?.variables ?? []).map(({ name }) => name),
    ]);
    expect([...new Set(names)].sort()).toEqual([
      'acd_uuid',
      'call_id',
      'called_number',
      'calling_number',
      'extension_uuid',
      'from_datetime',
      'outbound_queue_uuid',
      'product_uuid',
      'target',
      'target_number',
      'tenant_uuid',
      'time_z',
      'to_datetime',
    ]);
  });

  test('keeps the spellings of a placeholder beside its one name', () => {
    const spellings = (name: string): readonly string[] =>
      documents.flatMap(({ http }) =>
        http.params.filter((parameter) => parameter.name === name).flatMap((parameter) => parameter.printed),
      );
    expect(new Set(spellings('tenant_uuid'))).toEqual(
      new Set(['<tenant_uuid>', '<tenant_uuid', '<TenanID>', '<tenant_id >']),
    );
    expect(new Set(spellings('extension_uuid'))).toEqual(
      new Set(['<extension_uuid>', '<extension_uuid', '<ExtensionUUId>']),
    );
  });

  test('sends Content-Type everywhere, GET included', () => {
    for (const { http } of documents) {
      expect(http.headers).toEqual([{ name: 'Content-Type', value: 'application/json' }]);
    }
  });
});

describe('who may call', () => {
  test('reads a comma as "and", a slash as "or"', () => {
    const acds = documents.find(({ info }) => info.section === '4.6');
    expect(acds?.permissions.allOf).toEqual([
      ['API'],
      ['Voice IQs View', 'Voice OQs View', 'Conditional Routes View', 'VRQs View'],
    ]);
    expect(missingPermissions(acds?.permissions.allOf ?? [], new Set(['API', 'VRQs View']))).toEqual([]);
    expect(missingPermissions(acds?.permissions.allOf ?? [], new Set(['API']))).toHaveLength(1);
  });

  test('asks for the permission API everywhere, and for a tenant user from 4.19 on', () => {
    for (const { permissions } of documents) expect(permissions.allOf[0]).toEqual(['API']);
    expect(
      documents.filter(({ permissions }) => permissions.only === 'tenant').map(({ info }) => info.section),
    ).toEqual(sections(19, 28));
  });

  test('calls the level of a path documented only where the document names it', () => {
    const levels = documents.flatMap(({ info, http }) =>
      http.paths.map(({ level, levelLabel }) => `${info.section} ${level} ${levelLabel}`),
    );
    expect(levels.filter((level) => !level.endsWith('any inferred'))).toEqual([
      '4.6 tenant inferred',
      '4.6 telco inferred',
      '4.8 telco documented',
      '4.8 tenant documented',
      '4.9 telco documented',
      '4.10 telco documented',
      '4.15 telco documented',
      '4.16 telco documented',
      '4.18 tenant documented',
      ...sections(19, 28).map((section) => `${section} tenant documented`),
    ]);
  });

  test('marks what ends or is lost', () => {
    expect(documents.filter(({ effect }) => effect === 'destroys').map(({ info }) => info.section)).toEqual([
      '4.10',
      '4.12',
      '4.24',
      '4.27',
    ]);
  });
});

describe('the notes', () => {
  const texts = (section: string): string =>
    documents
      .find(({ info }) => info.section === section)
      ?.notes.map(({ text }) => text)
      .join('\n') ?? '';

  test.each([
    ['4.1', 'ends with a slash'],
    ['4.1', '"62" although the sample has 4 items'],
    ['4.4', 'Types are mixed'],
    ['4.6', 'an array inside an array'],
    ['4.8', '/presence_options'],
    ['4.11', '4.11 and 4.12 have the same method and path'],
    ['4.12', 'This deletes by POST'],
    ['4.13', 'lacks the comma'],
    ['4.14', 'lacks the > of both placeholders'],
    ['4.16', '4.28 has the same method and path'],
    ['4.18', 'has a space after /extensions/'],
    ['4.20', 'word "filter"'],
    ['4.21', 'space before &from_datetime'],
    ['4.25', 'two examples on one line'],
    ['4.28', 'only for tenant level users, yet'],
  ])('of %s say: %s', (section, text) => {
    expect(texts(section)).toContain(text);
  });

  test('say in every document that bodies of 500 speak of success, and which header is not documented', () => {
    for (const { info } of documents) {
      expect(texts(info.section)).toContain('body of status 500 says "success" true');
      expect(texts(info.section)).toContain('the only header that the document names');
    }
  });
});
