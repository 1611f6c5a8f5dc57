import { describe, expect, test } from 'vitest';
import { readConnectAnswer } from '../../../src/domain/socket/connect-answer.ts';

describe('readConnectAnswer', () => {
  test.each(['{"success":true,"request":"connect"}', '{"action":"create_agent","response":[]}', '[]', '{}'])(
    'accepts on %s',
    (text) => {
      expect(readConnectAnswer(text)).toEqual({ kind: 'accepted' });
    },
  );

  test.each(['pong', '', '42', '"connected"', 'null', '{"cut off'])('learns nothing from %s', (text) => {
    expect(readConnectAnswer(text)).toEqual({ kind: 'none' });
  });

  test('takes success:false for a refusal, with the reason in one line', () => {
    expect(readConnectAnswer('{"success":false,"reason":"The token\\nis not valid"}')).toEqual({
      kind: 'refused',
      reason: 'The token is not valid',
    });
    expect(readConnectAnswer('{"success":false,"reason":{}}')).toEqual({
      kind: 'refused',
      reason: 'The server gave no reason.',
    });
  });

  test('takes the documented form of status 401 for a refusal', () => {
    expect(readConnectAnswer('{"status":401,"reason":"Unauthorized"}')).toEqual({
      kind: 'refused',
      reason: 'Unauthorized',
    });
    expect(readConnectAnswer('{"status":200,"reason":"OK"}')).toEqual({ kind: 'accepted' });
  });

  test('does not parse what is too long for a refusal', () => {
    expect(readConnectAnswer(` {"success":false,"x":"${'y'.repeat(1024 * 1024)}"}`)).toEqual({
      kind: 'accepted',
    });
    expect(readConnectAnswer('y'.repeat(1024 * 1024 + 1))).toEqual({ kind: 'none' });
  });
});
