import { socketDocument } from 'virtual:ccs-requests/documents';
import { describe, expect, test } from 'vitest';
import { describeCloseCode } from '../../../src/domain/socket/close-code.ts';
import { explainClosing } from '../../../src/domain/socket/explain-closing.ts';
import type { Closing, Stage } from '../../../src/domain/socket/session.ts';
import { timestamp } from '../../../src/domain/time.ts';
import { sampleSocketDocument } from '../../support/sample-socket-document.ts';

const url = 'wss://192.0.2.1/6/v2/sock';

function closing(code: number, by: Closing['by'], rest: Partial<Closing> = {}): Closing {
  return { at: timestamp(1012), code, reason: '', by, ...rest };
}

function stage(reached: Stage['reached'], since = 1000): Stage {
  return { reached, since: timestamp(since) };
}

function explain(end: Closing, after: Stage, refused = false) {
  const session = refused
    ? ({ kind: 'refused', url, closing: end, at: end.at, after } as const)
    : ({ kind: 'closed', url, closing: end, after } as const);
  return explainClosing(session, sampleSocketDocument);
}

describe('explainClosing', () => {
  test('reads a close right after connect as a refused token, and says how soon it came', () => {
    expect(explain(closing(4401, 'server', { reason: 'bad token' }), stage('connect sent'), true)).toEqual({
      what: 'Closed by the server 12 ms after the connect message, before any answer. Code 4401, reason “bad token”.',
      meaning:
        'The token was probably refused: if it is not valid, the server closes the socket. The token was not accepted (inferred).',
      label: 'inferred',
      next: expect.stringContaining('Nothing is retried by itself') as string,
    });
  });

  test.each([1000, 1005, 1008, 4000])('suspects the token when %i comes soon after connect', (code) => {
    expect(explain(closing(code, 'server'), stage('connect sent'), true).meaning).toMatch(
      /token was probably refused/,
    );
  });

  test.each([1001, 1011, 1012])('does not suspect the token when %i comes soon after connect', (code) => {
    const { meaning, label } = explain(closing(code, 'server'), stage('connect sent'), true);
    expect(meaning).toBe(describeCloseCode(code).meaning);
    expect(label).toBeUndefined();
  });

  test('does not suspect the token when nothing came for long and the close has another code', () => {
    const later = closing(1000, 'server', { at: timestamp(3_600_000) });
    expect(explain(later, stage('connect sent', 0), true)).toMatchObject({
      what: 'Closed by the server 1 h 0 min after the connect message, before any answer. Code 1000 (Normal Closure).',
      meaning: 'The purpose of the connection is fulfilled.',
    });
  });

  test('suspects an expired token when a session is closed for its credentials', () => {
    expect(explain(closing(1008, 'server'), stage('accepted')).meaning).toMatch(/token was probably refused/);
    expect(explain(closing(1000, 'server'), stage('accepted')).meaning).not.toMatch(/token/);
  });

  test('shows the reason of an error frame, with and without a close after it', () => {
    const session = { kind: 'refused', url, reason: 'Unauthorized', at: timestamp(5) } as const;
    expect(explainClosing(session, undefined)).toMatchObject({
      what: 'The server answered connect with an error: “Unauthorized”.',
      meaning: 'The token was refused.',
    });
    expect(explainClosing({ ...session, closing: closing(1008, 'server') }, undefined).what).toBe(
      'The server answered connect with an error: “Unauthorized”. Code 1008 (Policy Violation).',
    );
  });

  test('says that no token went out when the socket never opened', () => {
    const { what, meaning, next } = explain(closing(1006, 'nobody'), stage('opening'));
    expect(what).toBe(
      'The connection ended before the socket was open, 12 ms after the attempt began. Code 1006 (Abnormal Closure).',
    );
    expect(meaning).toMatch(
      /^The socket was never open, so no connect message and no token went out\. A browser/,
    );
    expect(next).toMatch(/relay/);
  });

  test('shows what the relay knows of a refused handshake instead of guessing', () => {
    const detail = 'The API answered the handshake with status 403 Forbidden.';
    const { what, meaning } = explain(closing(1006, 'nobody', { detail }), stage('opening'));
    expect(what).toContain(detail);
    expect(meaning).toBe('The socket was never open, so no connect message and no token went out.');
  });

  test('explains a broken connection with what a browser hides', () => {
    const { meaning, label } = explain(closing(1006, 'nobody'), stage('accepted'));
    expect(meaning).toMatch(/^The connection broke off\. The network or the server .* not UTF-8/);
    expect(label).toBeUndefined();
    const soon = explain(closing(1006, 'nobody'), stage('connect sent'));
    expect(soon).toMatchObject({
      meaning: expect.stringContaining('refuse the token') as string,
      label: 'inferred',
    });
  });

  test('says that the server wants connect first when none was sent', () => {
    expect(explain(closing(1000, 'server'), stage('open')).meaning).toMatch(
      /No connect message had been sent/,
    );
  });

  test('does not puzzle over what the user did', () => {
    expect(explain(closing(1000, 'us'), stage('accepted'))).toMatchObject({
      what: 'Closed by this page 12 ms after the first answer. Code 1000 (Normal Closure).',
      meaning: 'You disconnected.',
    });
  });

  test('has a full sentence for every code, stage and side', () => {
    const codes = [
      0,
      999,
      ...Array.from({ length: 17 }, (_, index) => 1000 + index),
      2999,
      3000,
      3001,
      4000,
      4401,
      5000,
    ];
    const sides = ['us', 'server', 'nobody'] as const;
    const stages = ['opening', 'open', 'connect sent', 'accepted'] as const;
    for (const code of codes) {
      for (const by of sides) {
        for (const reached of stages) {
          const words = explain(closing(code, by), stage(reached));
          for (const text of [words.what, words.meaning, words.next]) expect(text).toMatch(/^[A-Z].*[.!?]$/s);
          expect(words.what).toContain(String(code));
        }
      }
    }
  });
});

describe('describeCloseCode', () => {
  test('puts the words of the socket document first', () => {
    expect(describeCloseCode(1006, socketDocument.close)).toEqual({
      name: 'Abnormal Closure',
      meaning: socketDocument.close['1006'],
    });
  });

  test.each([
    [3500, 'A code for libraries and frameworks that is not registered.'],
    [4500, 'A private code: its meaning is a matter between server and client.'],
    [2000, 'No such code is defined.'],
  ])('knows what %i can be', (code, meaning) => {
    expect(describeCloseCode(code)).toEqual({ name: '', meaning });
  });
});
