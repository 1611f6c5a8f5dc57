import { describe, expect, test } from 'vitest';
import { readRequests } from '../../src/server/build/read-requests.ts';
import { mistakesAfter } from './changed-requests.ts';

const kill = 'calls/4.24-kill-call.yaml';
const transfer = 'calls/4.25-wait-transfer.yaml';
describe('reading requests/', { timeout: 30_000 }, () => {
  test('finds no mistake in a mere copy', () => {
    expect(mistakesAfter([kill, transfer], () => undefined)).toEqual([]);
  });

  test('finds the line in a file that is no YAML', () => {
    const mistakes = mistakesAfter([kill, transfer], ({ change }) => {
      change(kill, 'effect: destroys', 'effect: [destroys');
    });
    expect(mistakes).toHaveLength(1);
    expect(mistakes[0]).toMatch(/^calls\/4\.24-kill-call\.yaml .* at line \d+/s);
  });

  test('finds a section and an id that another document has', () => {
    const mistakes = mistakesAfter([kill, transfer], ({ read, write }) => {
      write('calls/4.25-kill-call.yaml', read(kill).replace('section: "4.24"', 'section: "4.25"'));
    });
    expect(mistakes).toEqual([
      `${transfer} /info/section another document has 4.25 already`,
      'calls/4.25-kill-call.yaml /info/id another document has kill-call already',
    ]);
  });

  test('finds the mistakes of several files at once', () => {
    const mistakes = mistakesAfter([kill, transfer], ({ change }) => {
      change(kill, 'method: POST', 'method: post');
      change(transfer, 'method: POST', 'method: post');
      change('socket.yaml', 'everySeconds: 5', 'everySeconds: 0');
    });
    expect(new Set(mistakes.map((mistake) => mistake.split(' ')[0]))).toEqual(
      new Set([kill, transfer, 'socket.yaml']),
    );
  });

  test.each([
    [
      'a frame with an unknown permission',
      'permission: Call Events',
      'permission: Calls',
      '/frames/7/permission',
    ],
    [
      'an example that its match does not find',
      '"action": "update_call"',
      '"action": "change_call"',
      '/frames/8/example is not what the match',
    ],
    [
      'an example against its schema',
      '"duration": "0:01:30"',
      '"duration": 90',
      '/frames/9/example/response/0/duration must be string',
    ],
    [
      'a documented message without text',
      'label: observed',
      'label: documented',
      "/messages/0 must have required property 'verbatim'",
    ],
    [
      'a template against its schema',
      '{"request":"fetch_queue_events"}',
      '{"request":"fetch"}',
      '/messages/1/template/request must be equal',
    ],
    [
      'a frame about nothing known',
      'entity: call, records: /response, effect: remove',
      'entity: calls, records: /response, effect: remove',
      '/frames/9/subject/entity is not among the entities',
    ],
    [
      'records that are not there',
      'entity: call, records: /response, effect: remove',
      'entity: call, records: /calls, effect: remove',
      '/frames/9/subject/records leads to no list in the example',
    ],
    ['a record without a key', 'key: call_id', 'key: uuid', '/frames/7/example has a record without "uuid"'],
    [
      'an unknown effect',
      'effect: remove',
      'effect: delete',
      '/frames/9/subject/effect must be equal to one of',
    ],
    [
      'a frame with the id of a message',
      'id: pong',
      'id: ping',
      '/frames/2/id another has the id ping already',
    ],
    ['two entities of one id', 'id: queue', 'id: agent', '/entities/1/id another has the id agent already'],
  ])('finds in the socket document %s', (_, from, to, expected) => {
    const mistakes = mistakesAfter([kill, transfer], ({ change }) => {
      change('socket.yaml', from, to);
    });
    expect(
      mistakes.some((mistake) => mistake.startsWith(`socket.yaml ${expected}`)),
      mistakes.join('\n'),
    ).toBe(true);
  });

  test('finds nothing else when a schema file cannot be read', () => {
    const mistakes = mistakesAfter([kill, transfer], ({ write }) => {
      write('endpoint.schema.json', '{');
    });
    expect(mistakes).toHaveLength(1);
    expect(mistakes[0]).toMatch(/^endpoint\.schema\.json /);
  });

  test('tells a folder that is not there by its first file', () => {
    const requests = readRequests('/nowhere');
    expect(requests).toMatchObject({ ok: false });
    expect(JSON.stringify(requests)).toContain('ENOENT');
  });
});

test('a missing answer is pasted into one file', { timeout: 30_000 }, () => {
  const mistakes = mistakesAfter([kill, transfer], ({ change }) => {
    change(
      kill,
      /schemaLabel: inferred[\s\S]*?(?= {2}- status: 400)/,
      `schemaLabel: documented
    examples:
      - name: As printed
        label: documented
        verbatim: |-
          {
            "success": true,
            "call_id": "0BS9DD02LEMUI"
          }
        value: {
            "success": true,
            "call_id": "0BS9DD02LEMUI"
          }
`,
    );
    change(kill, '  - { $ref: ../shared/notes.yaml#/cut-off-answer }\n', '');
  });
  expect(mistakes).toEqual([]);
});
