import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SessionRunner } from '../../../src/adapters/socket/session-runner.ts';
import type { SessionTarget } from '../../../src/adapters/socket/session-runner.ts';
import { FrameLog } from '../../../src/domain/socket/frame-log.ts';
import { isLive, reduceSession } from '../../../src/domain/socket/session.ts';
import type { Session, SessionSignal } from '../../../src/domain/socket/session.ts';
import { FakePlatform } from './fake-connections.ts';

const connect = '{"request":"connect","token":"s3cret"}';
const target: SessionTarget = {
  url: 'ws://127.0.0.1/6/v2/sock',
  firstMessage: connect,
  masks: [{ secret: 's3cret', shown: '«token»' }],
};
const decoder = new TextDecoder();

function setUp() {
  const platform = new FakePlatform();
  const log = new FrameLog();
  const signals: SessionSignal[] = [];
  let logged = 0;
  const runner = new SessionRunner(platform, log, {
    signal: (signal) => signals.push(signal),
    logged: () => logged++,
  });
  return {
    platform,
    log,
    signals,
    runner,
    kinds: () => signals.map(({ kind }) => kind),
    frames: () =>
      Array.from({ length: log.kept }, (_, index) => {
        const frame = log.read(log.dropped + index);
        return frame && `${frame.direction} ${decoder.decode(frame.bytes)}`;
      }),
    logged: () => logged,
  };
}

describe('SessionRunner', () => {
  test('sends the first message by itself when the socket is open, and logs it without the token', () => {
    const { platform, runner, kinds, frames } = setUp();
    runner.open(target);
    expect(kinds()).toEqual(['opening']);
    platform.last.open();
    expect(kinds()).toEqual(['opening', 'opened', 'connect sent']);
    expect(platform.last.sent).toEqual([connect]);
    expect(frames()).toEqual(['out {"request":"connect","token":"«token»"}']);
  });

  test('tells of the first JSON frame after connect, once', () => {
    const { platform, runner, signals, frames } = setUp();
    runner.open(target);
    platform.last.open();
    platform.pass(7);
    for (const text of ['pong', '{"success":true}', '{"success":false}']) platform.last.receive(text);
    expect(signals.slice(3)).toEqual([{ kind: 'first frame', at: 7 }]);
    expect(frames().slice(1)).toEqual(['in pong', 'in {"success":true}', 'in {"success":false}']);
  });

  test('tells of a refusal in words, the token masked', () => {
    const { platform, runner, signals } = setUp();
    runner.open(target);
    platform.last.open();
    platform.last.receive('{"success":false,"reason":"s3cret is not valid"}');
    expect(signals.at(-1)).toEqual({ kind: 'first frame', at: 0, refusal: '«token» is not valid' });
  });

  test('keeps the token out of every frame, every reason and the address', () => {
    const { platform, runner, signals, frames, log } = setUp();
    runner.open({ ...target, url: 'ws://127.0.0.1/?t=s3cret' });
    platform.last.open();
    platform.last.receive('you are s3cret');
    platform.last.receive(new TextEncoder().encode('\u0000s3cret\u0000'));
    runner.send('s3cret again');
    platform.last.end({ code: 1008, reason: 'bad s3cret', by: 'server', detail: 's3cret!' });
    expect(platform.last.sent.at(-1)).toBe('s3cret again');
    expect(frames().slice(1)).toEqual(['in you are «token»', 'in \u0000«token»\u0000', 'out «token» again']);
    expect(log.read(1)?.masked).toBe(true);
    expect(JSON.stringify(signals)).not.toContain('s3cret');
  });

  test('sends nothing by itself without a first message', () => {
    const { platform, runner, kinds } = setUp();
    runner.open({ url: target.url, masks: [] });
    platform.last.open();
    platform.last.receive('{"success":true}');
    expect(platform.last.sent).toEqual([]);
    expect(kinds()).toEqual(['opening', 'opened']);
  });

  test('says that it could not send, and logs nothing, while the socket is not open', () => {
    const { platform, runner, log } = setUp();
    expect(runner.send('ping')).toBe(false);
    runner.open(target);
    expect(runner.send('ping')).toBe(false);
    platform.last.open();
    expect(runner.send('ping')).toBe(true);
    runner.close();
    expect(runner.send('ping')).toBe(false);
    platform.last.end({ code: 1000, reason: '', by: 'us' });
    expect(runner.send('ping')).toBe(false);
    expect(log.kept).toBe(2);
  });

  test('keeps what still comes between our close and the end', () => {
    const { platform, runner, frames } = setUp();
    runner.open(target);
    platform.last.open();
    runner.close();
    platform.last.receive('late');
    expect(frames().at(-1)).toBe('in late');
  });

  test('opens a new session only when the one before is closed', () => {
    const { platform, runner, kinds, signals } = setUp();
    runner.open(target);
    platform.last.open();
    runner.open({ ...target, url: 'ws://127.0.0.1/other' });
    expect([platform.connections.length, platform.last.askedToClose]).toEqual([1, true]);
    platform.last.end({ code: 1000, reason: '', by: 'us' });
    expect(platform.connections.length).toBe(2);
    expect(kinds()).toEqual(['opening', 'opened', 'connect sent', 'closed', 'opening']);
    expect(signals.at(-1)).toMatchObject({ url: 'ws://127.0.0.1/other' });
  });

  test('gives a session up that does not answer our close, and passes over what it says later', () => {
    const { platform, runner, signals, log } = setUp();
    runner.open(target);
    platform.last.open();
    runner.open(target);
    platform.pass(3000);
    const [old, present] = platform.connections;
    expect([old?.givenUp, platform.connections.length]).toEqual([true, 2]);
    expect(signals.at(-2)).toEqual({
      kind: 'closed',
      at: 3000,
      code: 1006,
      reason: '',
      by: 'us',
      detail: 'The other side did not answer the close, so the connection was given up.',
    });
    const before = [signals.length, log.kept];
    old?.receive('late');
    old?.end({ code: 1000, reason: '', by: 'server' });
    expect([signals.length, log.kept]).toEqual(before);
    present?.open();
    expect(signals.at(-1)?.kind).toBe('connect sent');
  });

  test('Disconnect also calls off the session that was to come next', () => {
    const { platform, runner, kinds } = setUp();
    runner.open(target);
    runner.open(target);
    runner.close();
    platform.last.end({ code: 1006, reason: '', by: 'us' });
    expect([platform.connections.length, kinds()]).toEqual([1, ['opening', 'closed']]);
  });

  test('never has two live sockets, and keeps session and log legal, whatever happens in whatever order', () => {
    const step = fc.oneof(
      fc.constantFrom('open', 'open without message', 'close', 'send', 'tick', 'long wait'),
      fc.record({
        socket: fc.nat({ max: 5 }),
        does: fc.constantFrom('opens', 'says pong', 'says yes', 'says no', 'sends bytes', 'closes', 'breaks'),
      }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const { platform, runner, signals, log, logged } = setUp();
        let session: Session = { kind: 'none' };
        let read = 0;
        for (const act of steps) {
          if (act === 'open') runner.open(target);
          else if (act === 'open without message') runner.open({ url: target.url, masks: target.masks });
          else if (act === 'close') runner.close();
          else if (act === 'send') runner.send('s3cret');
          else if (act === 'tick') platform.pass(10);
          else if (act === 'long wait') platform.pass(5000);
          else {
            const socket = platform.connections[act.socket];
            if (act.does === 'opens') socket?.open();
            else if (act.does === 'says pong') socket?.receive('pong');
            else if (act.does === 'says yes') socket?.receive('{"success":true}');
            else if (act.does === 'says no') socket?.receive('{"success":false}');
            else if (act.does === 'sends bytes') socket?.receive(Uint8Array.of(1, 2));
            else if (act.does === 'closes') {
              socket?.end({ code: 1000, reason: '', by: socket.askedToClose ? 'us' : 'server' });
            } else socket?.end({ code: 1006, reason: '', by: 'nobody' });
          }
          for (const signal of signals.slice(read)) {
            if (signal.kind === 'opening') expect(isLive(session)).toBe(false);
            else expect(isLive(session)).toBe(true);
            const next = reduceSession(session, signal);
            // Every signal means something in the state that it comes in.
            expect(next).not.toBe(session);
            session = next;
          }
          read = signals.length;
          const live = platform.connections.filter(({ state, givenUp }) => state !== 'closed' && !givenUp);
          expect(live.length).toBeLessThanOrEqual(1);
          expect(isLive(session)).toBe(live.length === 1);
          expect(log.kept).toBe(logged());
        }
        for (let number = 0; number < log.kept; number++) {
          expect(decoder.decode(log.read(number)?.bytes)).not.toContain('s3cret');
        }
      }),
    );
  });
});
