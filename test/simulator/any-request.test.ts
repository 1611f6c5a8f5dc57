import { documents } from 'virtual:ccs-requests/documents';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { requestConstant } from '../../src/domain/api/endpoint-head.ts';
import { templateRequests } from './template-requests.ts';
import { jsonOf, testSimulator, userOf } from './test-simulator.ts';

const documented = new Set(documents.flatMap(({ responses }) => responses.map(({ status }) => status)));

const words = [
  'tenants',
  'extensions',
  'calls',
  'filter',
  'agent_state',
  'roles',
  '6',
  'v2',
  'api',
  '',
  '..',
  '%',
  ' ',
];
const path = fc
  .array(fc.oneof(fc.constantFrom(...words), fc.string()), { maxLength: 6 })
  .map((parts) => `/${parts.join('/')}`);
/** The constants of a documented body, or none. */
const constants = fc.constantFrom(
  {},
  ...documents.flatMap((document) => {
    const request = requestConstant(document);
    return request === undefined ? [] : [{ request }];
  }),
);
/** JSON that looks now more, now less like a body. */
const body = fc.oneof(
  fc.json(),
  fc.string(),
  fc
    .tuple(constants, fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue()))
    .map(([known, extra]) => JSON.stringify({ target: '102', ...known, ...extra })),
);

describe('any request', () => {
  test('is answered with a documented status and a JSON object, and never throws', () => {
    const target = testSimulator();
    fc.assert(
      fc.property(
        fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'x'),
        path,
        body,
        (method, anyPath, anyBody) => {
          const { status, body: answer } = target.send(method, anyPath, anyBody);
          expect(documented).toContain(status);
          expect(answer['reason'] ?? answer['success']).toBeDefined();
        },
      ),
      { numRuns: 800 },
    );
  });

  test('with any body for a documented path is answered in the form documented there', () => {
    const target = testSimulator({ rate: 20 });
    fc.assert(
      fc.property(fc.constantFrom(...templateRequests), body, (template, anyBody) => {
        target.pass(20);
        const filled = template.fill(target.simulator.state().variables);
        const { status, response } = target.send(template.method, filled.target, anyBody);
        expect([200, 400]).toContain(status);
        expect(response.headers.map(([name]) => name)).toEqual(['Content-Type', 'Date', 'Content-Length']);
        expect(response.headers[2]?.[1]).toBe(String(response.body.length));
      }),
      { numRuns: 500 },
    );
  });

  test('with any bytes, target and headers never throws', () => {
    const { simulator } = testSimulator();
    const headers = fc.array(fc.tuple(fc.constantFrom('Authorization', 'Cookie', 'X'), fc.string()));
    fc.assert(
      fc.property(fc.string(), fc.string(), headers, fc.uint8Array(), (method, target, anyHeaders, bytes) => {
        const response = simulator.handle({ method, target, headers: anyHeaders, body: bytes });
        expect(documented).toContain(response.status);
        jsonOf(response);
      }),
      { numRuns: 500 },
    );
  });

  test('of many millions of letters is answered', () => {
    const target = testSimulator();
    const bodies = [
      '['.repeat(300_000),
      `{"request":${'['.repeat(500_000)}${']'.repeat(500_000)}}`,
      `{"request":"${'x'.repeat(9_000_000)}`,
      '1'.repeat(9_000_000),
      `${' '.repeat(3_000_000)}x`,
      `"${'\\n'.repeat(2_000_000)}`,
    ];
    for (const text of bodies)
      expect(target.send('POST', '/calls/0BS9DD02LEMUI', text)).toMatchObject({ status: 400 });
  });
});

describe('any message on a socket', () => {
  test('never throws', () => {
    const target = testSimulator();
    fc.assert(
      fc.property(fc.boolean(), fc.array(fc.oneof(body, fc.constant('ping'))), (connected, messages) => {
        const socket = target.socket();
        if (connected) socket.connect(userOf('103'));
        for (const message of messages) socket.socket.text(message);
        expect(socket.signals.length).toBeLessThanOrEqual(connected ? 0 : 1);
      }),
      { numRuns: 500 },
    );
  });
});
