import { Validator } from '@cfworker/json-schema';
import { describe, expect, test } from 'vitest';
import { atPointer } from '../../src/domain/json-pointer.ts';
import { readRequests } from '../../src/server/build/read-requests.ts';
import { requestsFolder } from './changed-requests.ts';

const read = readRequests(requestsFolder);
if (!read.ok) throw new Error(JSON.stringify(read.error, null, 2));
const { connect, messages, frames, entities, keepAlive, close, path } = read.value.socketDocument;

describe('the socket document', () => {
  test('has the path and the keep-alive', () => {
    expect(path).toBe('/6/v2/sock');
    expect(keepAlive).toEqual({ label: 'observed', text: 'ping', everySeconds: 5 });
  });

  test('keeps the connect message as printed, and as JSON', () => {
    expect(connect.message.verbatim).toBe('{\n“request”:”connect”,\n“token”: <Token>\n}');
    expect(() => JSON.parse(connect.message.verbatim ?? '') as unknown).toThrow();
    expect(JSON.parse(connect.message.template)).toEqual({ request: 'connect', token: '{{token}}' });
  });

  test('marks the token as secret', () => {
    expect(connect.message.schema).toMatchObject({ properties: { token: { 'x-sensitive': 'secret' } } });
  });

  test('calls nothing documented but the connect message and that the server closes', () => {
    expect(connect.message.label).toBe('documented');
    expect(connect.refused.label).toBe('documented');
    expect([connect.accepted, keepAlive, ...messages, ...frames].map(({ label }) => label)).not.toContain(
      'documented',
    );
  });

  test('calls observed what clients of the earlier interface show, and the call frames inferred', () => {
    expect(frames.map(({ id, label, permission }) => [id, label, permission])).toEqual([
      ['connected', 'inferred', undefined],
      ['error', 'inferred', undefined],
      ['pong', 'observed', undefined],
      ['create_agent', 'observed', 'Agent Events'],
      ['update_agent', 'observed', 'Agent Events'],
      ['create_queue', 'observed', 'Inbound Queue Events'],
      ['update_queue', 'observed', 'Inbound Queue Events'],
      ['create_call', 'inferred', 'Call Events'],
      ['update_call', 'inferred', 'Call Events'],
      ['remove_call', 'inferred', 'Call Events'],
    ]);
    expect(messages.map(({ id, label }) => [id, label])).toEqual([
      ['ping', 'observed'],
      ['fetch_queue_events', 'observed'],
      ['fetch_agent_events', 'observed'],
      ['panel_type', 'observed'],
    ]);
  });

  test.each(frames.filter(({ match }) => match.kind === 'json'))(
    '$id: the example fits its schema',
    ({ schema, example }) => {
      expect(new Validator(schema ?? {}, '2020-12', false).validate(JSON.parse(example)).errors).toEqual([]);
    },
  );

  test.each(frames)(
    '$id: each pointer of the summary leads to a value of the example',
    ({ summary, example, match }) => {
      const value: unknown = match.kind === 'json' ? JSON.parse(example) : example;
      for (const pointer of summary
        .flatMap((item) => item.split(' '))
        .filter((word) => word.startsWith('/'))) {
        const found = pointer
          .split('/')
          .slice(1)
          .reduce<unknown>((at, name) => (at as Record<string, unknown>)[name === '*' ? '0' : name], value);
        expect(found, pointer).toBeDefined();
      }
    },
  );

  test('says what each event is about', () => {
    expect(
      frames.flatMap(({ id, subject }) =>
        subject === undefined ? [] : [[id, subject.entity, subject.effect, subject.records]],
      ),
    ).toEqual([
      ['create_agent', 'agent', 'snapshot', '/response'],
      ['update_agent', 'agent', 'update', '/response'],
      ['create_queue', 'queue', 'snapshot', '/response'],
      ['update_queue', 'queue', 'update', '/response'],
      ['create_call', 'call', 'update', '/response'],
      ['update_call', 'call', 'update', '/response'],
      ['remove_call', 'call', 'remove', '/response'],
    ]);
    expect(entities.map(({ id, key }) => [id, key])).toEqual([
      ['agent', 'extension'],
      ['queue', 'extension'],
      ['call', 'call_id'],
    ]);
  });

  test.each(entities)('$id: each column shows a value of the examples', ({ id, columns }) => {
    const records = frames
      .filter(({ subject }) => subject?.entity === id)
      .flatMap(({ example, subject }) => atPointer(JSON.parse(example), subject?.records ?? '') as unknown[]);
    for (const { pointer } of columns) {
      expect(
        records.map((record) => atPointer(record, pointer)).some((value) => value !== undefined),
        pointer,
      ).toBe(true);
    }
  });

  test('has words for every close code of the standard, and for the one of the built-in CCS', () => {
    const standard = Array.from({ length: 16 }, (_, index) => String(1000 + index));
    expect(Object.keys(close)).toEqual([...standard, '4401']);
    expect(close['4401']).toContain('inferred');
  });
});
