import { describe, expect, test } from 'vitest';
import type { ConnectionEnd } from '../../../src/adapters/socket/connection.ts';
import { defaultSessionSettings } from '../../../src/domain/socket/session-settings.ts';
import type { SessionSettings } from '../../../src/domain/socket/session-settings.ts';
import { acceptedSession, runSession, target } from './run-session.ts';

const broken: ConnectionEnd = { code: 1006, reason: '', by: 'nobody' };
const pinging: SessionSettings = { ...defaultSessionSettings, keepAlive: { kind: 'on', every: 5 } };

describe('a session that is lost', () => {
  test('asks for a new attempt after the back-off, and notes what may be missing', () => {
    const { platform, runner, frames, dues, session } = acceptedSession();
    platform.pass(20_000);
    platform.last.receive('last');
    platform.pass(7_000);
    platform.last.end(broken);
    expect(session()).toMatchObject({ kind: 'waiting', attempt: 1, due: 27_250 });
    platform.pass(249);
    expect(dues()).toBe(0);
    platform.pass(1);
    expect(dues()).toBe(1);
    const today = { ...target, firstMessage: 'token of today' };
    runner.openAgain(today);
    platform.pass(750);
    platform.last.open();
    expect(platform.last.sent).toEqual(['token of today']);
    expect(frames().slice(-4)).toEqual([
      'note {"kind":"closed","code":1006,"reason":"","by":"nobody"}',
      'note {"kind":"gap","from":20000,"to":28000}',
      'note {"kind":"opened","url":"ws://127.0.0.1/6/v2/sock"}',
      'out token of today',
    ]);
  });

  test('counts the gap from the close where a server said goodbye', () => {
    const { platform, runner, frames } = acceptedSession();
    platform.pass(60_000);
    platform.last.end({ code: 1012, reason: '', by: 'server' });
    platform.pass(250);
    runner.openAgain(target);
    platform.last.open();
    expect(frames()).toContain('note {"kind":"gap","from":60000,"to":60250}');
  });

  test('notes one gap for an outage with many attempts, also when the user connects at last', () => {
    const { platform, runner, frames, session } = acceptedSession();
    platform.last.end(broken);
    for (let attempt = 1; attempt <= 4; attempt++) {
      platform.pass(30_000);
      runner.openAgain(target);
      platform.last.end(broken);
    }
    expect(session()).toMatchObject({ kind: 'waiting', attempt: 5 });
    runner.open(target);
    platform.last.open();
    expect(frames().filter((frame) => frame?.includes('"gap"'))).toEqual([
      'note {"kind":"gap","from":0,"to":120000}',
    ]);
  });

  test('leaves no gap between two targets, and none after Disconnect', () => {
    for (const [end, next] of [
      ['broken', { ...target, url: 'ws://127.0.0.1/other' }],
      ['disconnected', target],
    ] as const) {
      const { platform, runner, frames } = acceptedSession();
      if (end === 'disconnected') runner.close();
      platform.last.end(broken);
      runner.open(next);
      platform.last.open();
      expect(frames().join()).not.toContain('gap');
    }
  });

  test('waits longer each time, up to half a minute', () => {
    const { platform, runner, session } = acceptedSession();
    platform.chances = [0.999];
    platform.last.end(broken);
    const delays: number[] = [];
    for (let attempt = 0; attempt < 9; attempt++) {
      const waiting = session();
      if (waiting.kind !== 'waiting') throw new Error(`It is ${waiting.kind}`);
      delays.push(Math.round((waiting.due - platform.now()) / 100) / 10);
      platform.pass(30_000);
      runner.openAgain(target);
      platform.last.end(broken);
    }
    expect(delays).toEqual([0.5, 1, 2, 4, 8, 16, 30, 30, 30]);
  });

  test('is tried at once on Now, and left on Stop', () => {
    const first = acceptedSession();
    first.platform.last.end(broken);
    first.runner.reconnectNow();
    expect(first.dues()).toBe(1);
    first.platform.pass(60_000);
    expect(first.dues()).toBe(1);

    const second = acceptedSession();
    second.platform.last.end(broken);
    second.runner.stopReconnecting({ kind: 'by user' });
    second.platform.pass(60_000);
    expect([second.dues(), second.session()]).toMatchObject([
      0,
      { kind: 'closed', stopped: { kind: 'by user' } },
    ]);
    second.runner.openAgain(target);
    second.runner.reconnectNow();
    expect(second.platform.connections.length).toBe(1);
  });

  test('is left alone when Disconnect, or the setting, comes while it waits', () => {
    for (const act of ['close', 'off'] as const) {
      const { platform, runner, dues, session } = acceptedSession();
      platform.last.end(broken);
      if (act === 'close') runner.close();
      else runner.configure({ ...defaultSessionSettings, reconnect: 'off' });
      platform.pass(60_000);
      expect([dues(), session().kind]).toEqual([0, 'closed']);
    }
  });

  test('stops with the words of whoever cannot open it', () => {
    const { platform, runner, session } = acceptedSession();
    platform.last.end(broken);
    platform.pass(250);
    runner.stopReconnecting({ kind: 'cannot', words: 'The Domain is another one.' });
    expect(session()).toMatchObject({ stopped: { kind: 'cannot', words: 'The Domain is another one.' } });
  });

  test('is tried at once when the page comes back to life and the attempt is overdue', () => {
    const { platform, runner, dues } = acceptedSession();
    platform.last.end(broken);
    runner.wake();
    expect(dues()).toBe(0);
    platform.sleep(600_000);
    expect(dues()).toBe(1);
    runner.wake();
    expect(dues()).toBe(2);
    runner.openAgain(target);
    runner.openAgain(target);
    expect(platform.connections.length).toBe(2);
  });

  test('is not opened anew after a refusal, whatever time passes', () => {
    const { platform, runner, dues, session } = acceptedSession();
    platform.last.end(broken);
    platform.pass(250);
    runner.openAgain(target);
    platform.last.open();
    platform.last.end({ code: 4401, reason: 'expired', by: 'server' });
    platform.pass(600_000);
    runner.wake();
    expect([dues(), session().kind, platform.timers]).toEqual([1, 'refused', 0]);
  });

  test('a first Connect that fails is not repeated', () => {
    const { platform, runner, dues, session } = runSession();
    runner.open(target);
    platform.last.end(broken);
    platform.pass(600_000);
    expect([dues(), session()]).toMatchObject([0, { stopped: { kind: 'never accepted' } }]);
  });
});

describe('an open session', () => {
  test('says that no answer came, and is accepted when one comes', () => {
    const { platform, runner, kinds } = runSession();
    runner.open(target);
    platform.last.open();
    platform.pass(4_999);
    expect(kinds().at(-1)).toBe('connect sent');
    platform.pass(1);
    expect(kinds().at(-1)).toBe('no answer');
    platform.last.receive('{"success":true}');
    expect(kinds().at(-1)).toBe('first frame');
  });

  test('pings only when told to, and each ping is in the log', () => {
    const { platform, runner, frames } = acceptedSession();
    platform.pass(60_000);
    expect(platform.last.sent).toHaveLength(1);
    runner.configure(pinging);
    for (let second = 0; second < 11; second++) {
      platform.pass(1000);
      platform.last.receive('pong');
    }
    expect(platform.last.sent.slice(1)).toEqual(['ping', 'ping']);
    expect(frames().filter((frame) => frame === 'out ping')).toHaveLength(2);
    runner.configure(defaultSessionSettings);
    platform.pass(60_000);
    expect(platform.last.sent).toHaveLength(3);
  });

  test('does not ping where nothing is known to send', () => {
    const { platform, runner } = runSession();
    runner.configure(pinging);
    runner.open({ url: target.url, masks: [] });
    platform.last.open();
    platform.pass(20_000);
    expect(platform.last.sent).toEqual([]);
  });

  test('is quiet without pings, since the last frame, until the next one', () => {
    const { platform, signals, session } = acceptedSession();
    platform.pass(10_000);
    platform.last.receive('{}');
    platform.pass(29_999);
    expect(session().kind).toBe('accepted');
    platform.pass(1);
    expect(signals.at(-1)).toEqual({ kind: 'silent', at: 40_000, last: 10_000, as: 'quiet' });
    platform.pass(600_000);
    expect(session().kind).toBe('quiet');
    platform.last.receive('{}');
    expect(session().kind).toBe('accepted');
    platform.pass(30_000);
    expect(session().kind).toBe('quiet');
  });

  test('is stale when pings went out and nothing came, is given up, and opened anew', () => {
    const { platform, runner, signals, session, frames } = acceptedSession();
    runner.configure(pinging);
    platform.pass(30_000);
    expect([session().kind, platform.last.askedToClose]).toEqual(['stale', true]);
    platform.pass(3_000);
    expect(platform.last.givenUp).toBe(true);
    expect(signals.at(-2)).toEqual({
      kind: 'closed',
      at: 33_000,
      code: 1006,
      reason: '',
      by: 'watch',
      detail:
        'Nothing had come for 30.0 s, although pings went out. The other side did not answer the close, so the connection was given up.',
    });
    platform.pass(250);
    runner.openAgain(target);
    platform.last.open();
    expect(frames()).toContain('note {"kind":"gap","from":0,"to":33250}');
  });

  test('is stale and stays so while Reconnect is off, and closed when it is switched on', () => {
    const { platform, runner, session } = acceptedSession();
    runner.configure({ ...pinging, reconnect: 'off' });
    platform.pass(600_000);
    expect([session().kind, platform.last.askedToClose]).toEqual(['stale', false]);
    platform.last.receive('pong');
    expect(session().kind).toBe('accepted');
    platform.pass(30_000);
    runner.configure(pinging);
    expect(platform.last.askedToClose).toBe(true);
  });

  test('that slept is asked before it is judged', () => {
    const { platform, runner, session } = acceptedSession();
    runner.configure(pinging);
    platform.pass(1000);
    platform.sleep(3_600_000);
    expect(session().kind).toBe('accepted');
    expect(platform.last.sent.at(-1)).toBe('ping');
    platform.pass(100);
    platform.last.receive('pong');
    platform.pass(20_000);
    expect(session().kind).toBe('accepted');
    platform.sleep(3_600_000);
    platform.pass(5_000);
    expect(session().kind).toBe('stale');
  });

  test('that is refused by an error frame is neither pinged nor called stale', () => {
    const { platform, runner, session } = runSession();
    runner.configure(pinging);
    runner.open(target);
    platform.last.open();
    platform.last.receive('{"success":false,"reason":"no"}');
    platform.pass(600_000);
    // Nor is it when keep-alive is switched on afterwards.
    runner.configure({ ...pinging, staleAfter: 60 });
    platform.pass(600_000);
    expect([session().kind, platform.last.sent.length, platform.last.askedToClose]).toEqual([
      'refused',
      1,
      false,
    ]);
  });

  test('is given up when it does not come about in time', () => {
    const { platform, runner, session } = runSession();
    runner.configure({ ...defaultSessionSettings, connectWithin: 2 });
    runner.open(target);
    platform.pass(2_000);
    expect(platform.last.askedToClose).toBe(true);
    platform.last.end({ code: 1006, reason: '', by: 'us' });
    expect(session()).toMatchObject({
      kind: 'closed',
      closing: { by: 'watch', detail: 'The socket was not open within 2 s.' },
      stopped: { kind: 'never accepted' },
    });
  });
});
