import { socketDocument } from 'virtual:ccs-requests/documents';
import { Validator } from '@cfworker/json-schema';
import { describe, expect, test } from 'vitest';
import type { FrameMatch } from '../../src/domain/api/socket-document.ts';
import { isJsonObject } from '../../src/domain/json.ts';
import { testSimulator, textOf, userOf } from './test-simulator.ts';
import type { EventFrame, TestSocket } from './test-simulator.ts';

function connectText(extension: string): string {
  return JSON.stringify({ request: 'connect', token: userOf(extension).token });
}

function actions({ frames }: TestSocket): readonly string[] {
  return frames.map((frame) => (JSON.parse(frame) as Partial<EventFrame>).action ?? frame);
}

describe('the handshake', () => {
  test('is silent before connect, also when it is pinged', () => {
    const target = testSimulator({ rate: 100 });
    const socket = target.socket();
    target.pass(1000);
    target.send('POST', '/agent_state', { request: 'updateAgentState', name: 'Ready' });
    expect(socket.frames).toEqual([]);
    socket.socket.text('ping');
    expect(socket.frames).toEqual([]);
    expect(socket.signals).toEqual([]);
  });

  test('with a valid token is answered, and the snapshot of each tenant follows', () => {
    const socket = testSimulator().socket();
    socket.socket.text(connectText('100'));
    const snapshot = ['create_agent', 'create_queue', 'create_call'];
    expect(actions(socket)).toEqual([
      '{"success":true,"request":"connect"}',
      ...snapshot,
      ...snapshot,
      ...snapshot,
    ]);
    const [agents] = socket.take('create_agent');
    expect(agents?.response.length).toBe(8);
    expect(agents?.response[0]).toEqual({
      extension: '114',
      firstName: 'Reese',
      lastName: 'Nath',
      status: 'Ready',
      state: 'Ready',
      on_a_call: 0,
      on_a_wrapup: 0,
      queues: [
        { name: 'Q3878', extension: '387' },
        { name: 'Q386', extension: '386' },
        { name: 'Q385', extension: '385' },
      ],
      call_id: 'undefined',
      caller_num: 'undefined',
      caller_name: 'undefined',
      day_handled: 0,
      day_missed: 0,
    });
  });

  const refusals: readonly (readonly [string, string, string])[] = [
    ['a wrong token', '{"request":"connect","token":"wrong"}', 'The token is not valid'],
    ['no token', '{"request":"connect"}', 'The token is not valid'],
    ['a token that is no text', '{"request":"connect","token":1}', 'The token is not valid'],
    ['another request', '{"request":"fetch_agent_events"}', 'The first message must be connect'],
    ['the printed message', '{ “request”:”connect”, “token”: x }', 'The first message must be connect'],
    ['panel_type:dashboard', 'panel_type:dashboard', 'The first message must be connect'],
    ['JSON that is no object', '[]', 'The first message must be connect'],
  ];

  test.each(refusals)('with %s is refused by a close', (_, message, reason) => {
    const socket = testSimulator().socket();
    socket.socket.text(message);
    expect(socket.signals).toEqual([`close 4401 ${reason}`]);
    socket.socket.text(connectText('100'));
    socket.socket.text('ping');
    expect(socket.frames).toEqual([]);
  });

  test('with a binary first message is refused by a close', () => {
    const socket = testSimulator().socket();
    socket.socket.binary(Uint8Array.of(1));
    expect(socket.signals).toEqual(['close 4401 The first message must be connect, as text']);
  });
});

describe('messages after connect', () => {
  test('ping is answered by pong, and panel_type is ignored', () => {
    const socket = testSimulator().socket();
    socket.connect(userOf('100'));
    socket.socket.text('panel_type:dashboard');
    socket.socket.text('ping');
    expect(socket.frames).toEqual(['pong']);
  });

  test('fetch_agent_events and fetch_queue_events send the snapshot again', () => {
    const socket = testSimulator().socket();
    socket.connect(userOf('102'));
    socket.socket.text('{"request":"fetch_agent_events"}');
    expect(actions(socket)).toEqual(['create_agent']);
    socket.frames.length = 0;
    socket.socket.text('{"request":"fetch_queue_events"}');
    const [queues] = socket.take('create_queue');
    expect(queues?.response.length).toBe(29);
  });

  test('what the permissions do not allow, or nobody knows, is answered by an error frame', () => {
    const socket = testSimulator().socket();
    socket.connect(userOf('103'));
    for (const message of [
      '{"request":"fetch_queue_events"}',
      '{"request":"sing"}',
      'hello',
      connectText('103'),
    ]) {
      socket.socket.text(message);
    }
    socket.socket.binary(Uint8Array.of(1));
    expect(socket.frames).toEqual([
      '{"success":false,"reason":"permissions: user 103 lacks Inbound Queue Events"}',
      '{"success":false,"reason":"request: must be one of \\"fetch_queue_events\\", \\"fetch_agent_events\\""}',
      '{"success":false,"reason":"message: is not JSON. Line 1, column 1: expected a value, found h."}',
      '{"success":false,"reason":"request: this socket is connected already"}',
      '{"success":false,"reason":"Binary messages are not known here"}',
    ]);
    expect(socket.signals).toEqual([]);
  });

  test('nothing is sent to a client that is gone', () => {
    const target = testSimulator({ rate: 100 });
    const socket = target.socket();
    socket.connect(userOf('100'));
    socket.socket.closed();
    socket.socket.text('ping');
    target.pass(1000);
    expect(socket.frames).toEqual([]);
  });
});

describe('who hears what', () => {
  const kinds = {
    '100': ['update_agent', 'update_queue', 'create_call', 'update_call', 'remove_call'],
    '101': ['update_agent', 'update_queue'],
    '102': ['update_agent', 'update_queue', 'create_call', 'update_call', 'remove_call'],
    '103': ['update_agent'],
    '104': ['update_agent'],
  };

  test.each(Object.entries(kinds))('user %s hears only %j', (extension, expected) => {
    const target = testSimulator({ rate: 100 });
    const socket = target.socket();
    socket.connect(userOf(extension));
    target.pass(5000);
    expect(new Set(actions(socket))).toEqual(new Set(expected));
  });

  test('tenant level users hear of their own tenant only', () => {
    const target = testSimulator({ rate: 100 });
    const [tenantLevel, telcoLevel] = [target.socket(), target.socket()];
    tenantLevel.connect(userOf('102'));
    telcoLevel.connect(userOf('101'));
    target.pass(5000);
    const firstDigits = (socket: TestSocket): ReadonlySet<string> =>
      new Set(
        socket
          .take('update_agent')
          .flatMap(({ response }) => response.map((one) => textOf(one, 'extension').slice(0, 1))),
      );
    expect(firstDigits(tenantLevel)).toEqual(new Set(['1']));
    expect(firstDigits(telcoLevel)).toEqual(new Set(['1', '2', '3']));
  });
});

describe('every frame', () => {
  test('is of a kind that the socket document describes, and as it describes it', () => {
    const target = testSimulator({ rate: 200 });
    const socket = target.socket();
    socket.socket.text(connectText('100'));
    socket.socket.text('ping');
    socket.socket.text('what?');
    target.pass(10_000);
    const kinds = socketDocument.frames.map((kind) => ({
      kind,
      validator: kind.schema && new Validator(kind.schema, '2020-12', false),
    }));
    const seen = new Set<string>();
    for (const frame of socket.frames) {
      const known = kinds.find(({ kind }) => matches(kind.match, frame));
      expect(known, frame).toBeDefined();
      seen.add(known?.kind.id ?? '');
      if (known?.validator !== undefined) {
        expect(known.validator.validate(JSON.parse(frame)).errors, frame).toEqual([]);
      }
    }
    expect(seen).toEqual(new Set(socketDocument.frames.map(({ id }) => id)));
  });
});

function matches(match: FrameMatch, frame: string): boolean {
  if (match.kind === 'text') return frame === match.equals;
  if (!frame.startsWith('{')) return false;
  const value: unknown = JSON.parse(frame);
  return (
    isJsonObject(value) && Object.entries(match.members).every(([name, wanted]) => value[name] === wanted)
  );
}
