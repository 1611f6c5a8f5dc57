import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Header } from '../../src/domain/http/header.ts';
import { millis } from '../../src/domain/time.ts';
import { parseBuiltInState, parseConfigReply, parseRefusal } from '../../src/relay/console-protocol.ts';
import type { ConfigReply } from '../../src/relay/console-protocol.ts';
import { parseRelayEnd, parseRelayRequest, parseRelayResponse } from '../../src/relay/http-protocol.ts';
import { parseRelayError } from '../../src/relay/relay-error.ts';
import {
  controlText,
  maySendCloseCode,
  parseSocketNotice,
  parseSocketOrder,
} from '../../src/relay/socket-protocol.ts';
import { builtInState } from '../support/built-in-state.ts';

const header: fc.Arbitrary<Header> = fc.tuple(fc.string(), fc.string());
const headers = fc.array(header);

function bytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

/** Values that are nearly right: one member at a time is missing or of another kind. */
function spoiled(
  value: { readonly [name: string]: unknown },
  optional: readonly string[] = [],
): readonly unknown[] {
  return Object.keys(value).flatMap((name) => {
    const { [name]: _gone, ...rest } = value;
    return [...(optional.includes(name) ? [] : [rest]), { ...value, [name]: { of: 7 } }];
  });
}

describe('A request for the relay', () => {
  it('is read as it was written', () => {
    const request = fc.record(
      {
        id: fc.string({ minLength: 1, maxLength: 100 }),
        method: fc.string(),
        url: fc.string(),
        headers,
        bodyLength: fc.nat(),
      },
      { requiredKeys: ['id', 'method', 'url', 'headers'] },
    );
    fc.assert(
      fc.property(request, (value) => {
        expect(parseRelayRequest(bytes(value))).toEqual({ ok: true, value });
      }),
    );
  });

  it('is refused when a member is missing or of another kind', () => {
    const value = { id: 'a', method: 'GET', url: 'https://a/', headers: [['A', '1']], bodyLength: 3 };
    for (const wrong of spoiled(value, ['bodyLength']))
      expect(parseRelayRequest(bytes(wrong)).ok).toBe(false);
    expect(parseRelayRequest(bytes({ ...value, id: 'x'.repeat(101) })).ok).toBe(false);
    expect(parseRelayRequest(bytes({ ...value, bodyLength: -1 })).ok).toBe(false);
    expect(parseRelayRequest(bytes({ ...value, headers: [['A']] })).ok).toBe(false);
    expect(parseRelayRequest(Uint8Array.of(0x7b, 0xff)).ok).toBe(false);
  });
});

describe('What the relay tells of a send', () => {
  const response = { httpVersion: '1.1', status: 200, statusText: 'OK', headers: [['Set-Cookie', 'a=1']] };
  const end = { bytes: 4, timings: { connected: millis(1.5), firstByte: millis(2), end: millis(3) } };
  const error = { phase: 'wait', code: 'ECONNRESET', message: 'read ECONNRESET', received: 'SSH-2.0' };

  it('is read as it was written', () => {
    expect(parseRelayResponse(bytes(response))).toEqual({ ok: true, value: response });
    expect(parseRelayEnd(bytes(end))).toEqual({ ok: true, value: end });
    expect(parseRelayError(bytes(error))).toEqual({ ok: true, value: error });
  });

  it('is refused when a member is missing or of another kind', () => {
    for (const wrong of spoiled(response)) expect(parseRelayResponse(bytes(wrong)).ok).toBe(false);
    for (const wrong of spoiled(end)) expect(parseRelayEnd(bytes(wrong)).ok).toBe(false);
    for (const wrong of spoiled({ phase: 'wait', code: 'A', message: 'b' })) {
      expect(parseRelayError(bytes(wrong)).ok).toBe(false);
    }
  });
});

describe('The control messages of a socket', () => {
  const orders = [
    { kind: 'open', secret: 's', url: 'wss://a/', headers: [['Cookie', 'a']], protocols: ['x'] },
    { kind: 'close', code: 1000, reason: 'done' },
  ] as const;
  const notices = [
    { kind: 'opened', protocol: '', headers: [] },
    { kind: 'refused', status: 401, statusText: 'Unauthorized', headers: [], body: '{}', truncated: false },
    { kind: 'failed', code: 'ECONNREFUSED', message: 'refused' },
    { kind: 'closed', code: 1006, reason: '', by: 'nobody', detail: 'ECONNRESET' },
    { kind: 'closed', code: 1000, reason: '', by: 'us' },
  ] as const;

  it('are read as they were written', () => {
    for (const order of orders) {
      expect(parseSocketOrder(controlText(order).slice(1))).toEqual({ ok: true, value: order });
    }
    for (const notice of notices) {
      expect(parseSocketNotice(controlText(notice).slice(1))).toEqual({ ok: true, value: notice });
    }
  });

  it('are refused when a member is missing or of another kind', () => {
    for (const wrong of orders.flatMap((order) => spoiled(order))) {
      expect(parseSocketOrder(JSON.stringify(wrong)).ok, JSON.stringify(wrong)).toBe(false);
    }
    for (const wrong of notices.flatMap(({ kind, ...rest }) =>
      spoiled(rest, ['detail']).map((one) => ({ kind, ...(one as object) })),
    )) {
      if ('detail' in wrong && typeof wrong.detail === 'object') continue;
      expect(parseSocketNotice(JSON.stringify(wrong)).ok, JSON.stringify(wrong)).toBe(false);
    }
    expect(parseSocketOrder('[]').ok).toBe(false);
    expect(parseSocketNotice('{"kind":"open"}').ok).toBe(false);
  });

  it('close with a code that may be sent and a reason that fits', () => {
    const allowed = [1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 1012, 1013, 1014, 3000, 4999];
    const refused = [0, 999, 1004, 1005, 1006, 1015, 1016, 2999, 5000, 65535];
    expect(allowed.filter((code) => !maySendCloseCode(code))).toEqual([]);
    expect(refused.filter(maySendCloseCode)).toEqual([]);
    expect(parseSocketOrder('{"kind":"close","code":1005,"reason":""}').ok).toBe(false);
    const reason = 'ä'.repeat(62);
    expect(parseSocketOrder(JSON.stringify({ kind: 'close', code: 1000, reason })).ok).toBe(false);
  });
});

describe('What the server tells its page', () => {
  const reply: ConfigReply = { version: '1', relayAllows: ['a:1'], builtIn: builtInState, secret: 's' };

  it('is read as it was written', () => {
    expect(parseConfigReply(JSON.stringify(reply))).toEqual({ ok: true, value: reply });
    expect(parseBuiltInState(JSON.stringify(builtInState))).toEqual({ ok: true, value: builtInState });
    expect(parseRefusal('{"code":"A","message":"b"}')).toEqual({
      ok: true,
      value: { code: 'A', message: 'b' },
    });
  });

  it('is refused when a member is missing or of another kind', () => {
    for (const wrong of spoiled({ ...reply })) expect(parseConfigReply(JSON.stringify(wrong)).ok).toBe(false);
    for (const wrong of spoiled({ ...builtInState }))
      expect(parseBuiltInState(JSON.stringify(wrong)).ok).toBe(false);
    const [user] = builtInState.users;
    for (const wrong of spoiled({ ...user })) {
      expect(parseBuiltInState(JSON.stringify({ ...builtInState, users: [wrong] })).ok).toBe(false);
    }
    expect(parseRefusal('<html>').ok).toBe(false);
  });
});
