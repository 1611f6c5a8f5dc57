import fc from 'fast-check';
import { socketDocument } from 'virtual:ccs-requests/documents';
import { describe, expect, test } from 'vitest';
import type { Direction } from '../../../src/domain/socket/frame.ts';
import { recognise } from '../../../src/domain/socket/recognise.ts';
import { sampleSocketDocument } from '../../support/sample-socket-document.ts';

const encoder = new TextEncoder();

function look(text: string, direction: Direction = 'in', document = sampleSocketDocument) {
  return recognise({ direction, opcode: 'text', bytes: encoder.encode(text) }, document);
}

function agents(...names: readonly (readonly [string, string, string])[]): string {
  const response = names.map(([extension, firstName, lastName]) => ({
    extension,
    firstName,
    lastName,
    status: 'Away',
    state: 'Lunch Break',
  }));
  return JSON.stringify({ action: 'update_agent', response });
}

describe('recognise', () => {
  test.each(socketDocument.frames.map((kind) => [kind.id, kind] as const))(
    'knows the example of %s in the socket document',
    (_, kind) => {
      const { summary, ...known } = look(kind.example, 'in', socketDocument);
      expect(known).toEqual({ kind: kind.id, label: kind.label });
      expect(summary).not.toBe('');
    },
  );

  test.each(
    [socketDocument.connect.message, ...socketDocument.messages].map((sent) => [sent.id, sent] as const),
  )('knows %s of the socket document when we send it', (_, { id, label, template }) => {
    const text = template.replace(/\{\{token\}\}/, '«token»');
    expect(look(text, 'out', socketDocument)).toMatchObject({ kind: id, label });
  });

  test('sums up one agent', () => {
    expect(look(agents(['101', 'Reese', 'Nath']))).toEqual({
      kind: 'update_agent',
      label: 'observed',
      summary: '101 Reese Nath · Away · Lunch Break',
    });
  });

  test('shows the first of several agents and counts the others once', () => {
    const four = agents(
      ['101', 'Reese', 'Nath'],
      ['102', 'Sonny', 'Patel'],
      ['103', 'Rob', 'Masters'],
      ['104', 'Agent', '104'],
    );
    expect(look(four).summary).toBe('101 Reese Nath · Away · Lunch Break (+3 more)');
  });

  test('falls back to the first members where no summary pointer leads anywhere', () => {
    expect(look('{"action":"update_agent","response":[]}').summary).toBe(
      'action: update_agent · response: 0 items',
    );
    expect(look('{"action":"update_agent"}').summary).toBe('action: update_agent');
  });

  test('counts the elements of a list within a list beside the value', () => {
    const document = {
      ...sampleSocketDocument,
      frames: [
        {
          ...sampleSocketDocument.frames[2]!,
          summary: ['/response/*/queues/*/name', '/response/0/state', '/a~1b'],
        },
      ],
    };
    const text = JSON.stringify({
      action: 'update_agent',
      response: [{ queues: [{ name: 'Q386' }, { name: 'Q387' }], state: 'Ready' }, {}],
      'a/b': true,
    });
    expect(look(text, 'in', document).summary).toBe('Q386 (+1) (+1 more) · Ready · true');
  });

  test('knows pong, which is no JSON', () => {
    expect(look('pong')).toEqual({ kind: 'pong', label: 'observed', summary: 'pong' });
    expect(look('pong ').kind).toBe('unknown');
  });

  test.each([
    [
      '{"event":"x","n":1.5,"list":[1],"more":{"a":1},"none":null}',
      'event: x · n: 1.5 · list: 1 item · more: {…} · none: null',
    ],
    ['[{"a":1},2,3]', '3 items: {…}'],
    ['[]', '0 items'],
    ['{}', '{}'],
    ['"text"', 'text'],
    ['{"id":9007199254740993,"far":1e400}', 'id: ≈9007199254740992 · far: ≈Infinity'],
    [
      '{"a":1,"b":1,"c":1,"d":1,"e":1,"f":1,"g":1,"h":1,"i":1}',
      'a: 1 · b: 1 · c: 1 · d: 1 · e: 1 · f: 1 · g: 1 · h: 1 (+1 more)',
    ],
    ['not JSON\n  at all', 'not JSON at all'],
    ['', ''],
    ['{"__proto__":{"success":false},"success":true}', '__proto__: {…} · success: true'],
  ])('gives the start of what nobody described: %s', (text, summary) => {
    expect(look(text)).toEqual({ kind: 'unknown', summary });
  });

  test('does not take inherited members for those of a frame', () => {
    const kind = {
      ...sampleSocketDocument.frames[0]!,
      match: { kind: 'json', members: { constructor: 'x' } },
    } as const;
    expect(look('{"a":1}', 'in', { ...sampleSocketDocument, frames: [kind] }).kind).toBe('unknown');
  });

  test('compares members of a match as JSON values, whatever the order of theirs', () => {
    const members = { data: { a: [1, { b: null }], c: 'x' } };
    const kind = { ...sampleSocketDocument.frames[0]!, match: { kind: 'json', members } } as const;
    const document = { ...sampleSocketDocument, frames: [kind] };
    expect(look('{"data":{"c":"x","a":[1,{"b":null}]}}', 'in', document).kind).toBe('error');
    expect(look('{"data":{"c":"x","a":[1,{"b":0}]}}', 'in', document).kind).toBe('unknown');
    expect(look('{"data":{"c":"x","a":[1]}}', 'in', document).kind).toBe('unknown');
  });

  test('recognises what we sent by its template, with the placeholders filled', () => {
    expect(look('{ "token": "«token»", "request": "connect" }', 'out')).toEqual({
      kind: 'connect',
      label: 'documented',
      summary: 'token: «token» · request: connect',
    });
    expect(look('panel_type:dashboard', 'out').kind).toBe('panel_type');
    expect(look('ping', 'out').kind).toBe('ping');
    expect(look('ping!', 'out').kind).toBe('unknown');
    expect(look('{"request":"connect"}', 'out').kind).toBe('unknown');
  });

  test('does not take a frame from the server for a message of ours, nor the other way round', () => {
    expect(look('ping', 'in').kind).toBe('unknown');
    expect(look('pong', 'out').kind).toBe('unknown');
  });

  test('shows size and first bytes of a binary frame', () => {
    const binary = (bytes: Uint8Array<ArrayBuffer>) =>
      recognise({ direction: 'in', opcode: 'binary', bytes }, sampleSocketDocument);
    expect(binary(Uint8Array.of(0xde, 0xad, 0))).toEqual({
      kind: 'unknown',
      summary: 'Binary, 3 bytes: de ad 00',
    });
    expect(binary(new Uint8Array(1_234_567)).summary).toBe(`Binary, 1,234,567 bytes:${' 00'.repeat(16)} …`);
    expect(binary(new Uint8Array(0)).summary).toBe('Binary, 0 bytes');
  });

  test('takes everything for unknown without a document', () => {
    expect(recognise({ direction: 'in', opcode: 'text', bytes: encoder.encode('pong') }, undefined)).toEqual({
      kind: 'unknown',
      summary: 'pong',
    });
  });

  test('makes control characters and direction marks visible', () => {
    expect(look('a\u0000b\u007fc\u202ed\u0085').summary).toBe('a␀b␡c\ufffdd\ufffd');
  });

  test('does not parse beyond a megabyte, and says so', () => {
    const long = `{"action":"update_agent","x":"${'y'.repeat(1024 * 1024)}"}`;
    const { kind, summary } = look(long);
    expect(kind).toBe('unknown');
    expect(summary).toMatch(
      /^1,048,608 bytes, too long to recognise: \{"action":"update_agent","x":"yyy.*…$/,
    );
  });

  test('stays quick and whole on text made to hurt', () => {
    const hostile = [
      '['.repeat(1_000_000),
      '{"a":'.repeat(200_000),
      `[${'[],'.repeat(300_000)}[]]`,
      ' '.repeat(1_000_000),
      `"${'\\u0000'.repeat(170_000)}"`,
      `{"${'a'.repeat(1_000_000)}":1}`,
    ];
    for (const text of hostile) {
      const started = performance.now();
      expect(look(text).summary.length).toBeLessThanOrEqual(200);
      expect(performance.now() - started).toBeLessThan(3000);
    }
  });

  test('gives one line of at most 200 characters for any bytes', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 2000 }),
          fc.json().map((json) => encoder.encode(json)),
          fc.string({ unit: 'binary', maxLength: 1000 }).map((text) => encoder.encode(text)),
          fc.json().map((json) => encoder.encode(`{"action":"update_agent","response":${json}}`)),
        ),
        fc.constantFrom<Direction>('in', 'out'),
        fc.constantFrom('text', 'binary'),
        (bytes, direction, opcode) => {
          const { summary } = recognise(
            { direction, opcode, bytes: new Uint8Array(bytes) },
            sampleSocketDocument,
          );
          expect(summary.length).toBeLessThanOrEqual(200);
          // eslint-disable-next-line no-control-regex -- they are what must not be there
          expect(summary).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/);
        },
      ),
    );
  });
});
