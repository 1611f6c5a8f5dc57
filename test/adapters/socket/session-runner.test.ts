import { describe, expect, test } from 'vitest';
import { connect, runSession, target } from './run-session.ts';

describe('SessionRunner', () => {
  test('sends the first message by itself when the socket is open, and logs it without the token', () => {
    const { platform, runner, kinds, frames } = runSession();
    runner.open(target);
    expect(kinds()).toEqual(['opening']);
    platform.last.open();
    expect(kinds()).toEqual(['opening', 'opened', 'connect sent']);
    expect(platform.last.sent).toEqual([connect]);
    expect(frames()).toEqual([
      'note {"kind":"opened","url":"ws://127.0.0.1/6/v2/sock"}',
      'out {"request":"connect","token":"«token»"}',
    ]);
  });

  test('tells of the first JSON frame after connect, once', () => {
    const { platform, runner, signals, frames } = runSession();
    runner.open(target);
    platform.last.open();
    platform.pass(7);
    for (const text of ['pong', '{"success":true}', '{"success":false}']) platform.last.receive(text);
    expect(signals.slice(3)).toEqual([{ kind: 'first frame', at: 7 }]);
    expect(frames().slice(2)).toEqual(['in pong', 'in {"success":true}', 'in {"success":false}']);
  });

  test('tells of a refusal in words, the token masked', () => {
    const { platform, runner, signals } = runSession();
    runner.open(target);
    platform.last.open();
    platform.last.receive('{"success":false,"reason":"s3cret is not valid"}');
    expect(signals.at(-1)).toEqual({ kind: 'first frame', at: 0, refusal: '«token» is not valid' });
  });

  test('keeps the token out of every frame, every reason and the address', () => {
    const { platform, runner, signals, frames, log } = runSession();
    runner.open({ ...target, url: 'ws://127.0.0.1/?t=s3cret' });
    platform.last.open();
    platform.last.receive('you are s3cret');
    platform.last.receive(new TextEncoder().encode('\u0000s3cret\u0000'));
    runner.send('s3cret again');
    platform.last.end({ code: 1008, reason: 'bad s3cret', by: 'server', detail: 's3cret!' });
    expect(platform.last.sent.at(-1)).toBe('s3cret again');
    expect(frames()[0]).toBe('note {"kind":"opened","url":"ws://127.0.0.1/?t=«token»"}');
    expect(frames().slice(2)).toEqual([
      'in you are «token»',
      'in \u0000«token»\u0000',
      'out «token» again',
      'note {"kind":"closed","code":1008,"reason":"bad «token»","by":"server"}',
    ]);
    expect(log.read(2)?.masked).toBe(true);
    expect(JSON.stringify(signals)).not.toContain('s3cret');
  });

  test('takes frames that came together like each of them alone', () => {
    const binary = new TextEncoder().encode('\u0000s3cret');
    const payloads = ['pong', '{"success":true}', 'you are s3cret', binary, '', 'ä🙂'];
    const outcome = (together: boolean) => {
      const { platform, runner, signals, frames, log } = runSession();
      runner.open(target);
      platform.last.open();
      if (together) platform.last.receiveBatch(...payloads);
      else for (const payload of payloads) platform.last.receive(payload);
      return { signals, frames: frames(), all: Array.from({ length: log.kept }, (_, at) => log.read(at)) };
    };
    expect(outcome(true)).toEqual(outcome(false));
    expect(outcome(true).frames.slice(2)).toEqual([
      'in pong',
      'in {"success":true}',
      'in you are «token»',
      'in \u0000«token»',
      'in ',
      'in ä🙂',
    ]);
  });

  test('sends nothing by itself without a first message', () => {
    const { platform, runner, kinds } = runSession();
    runner.open({ url: target.url, masks: [] });
    platform.last.open();
    platform.last.receive('{"success":true}');
    expect(platform.last.sent).toEqual([]);
    expect(kinds()).toEqual(['opening', 'opened']);
  });

  test('says that it could not send, and logs nothing, while the socket is not open', () => {
    const { platform, runner, log } = runSession();
    expect(runner.send('ping')).toBe(false);
    runner.open(target);
    expect(runner.send('ping')).toBe(false);
    platform.last.open();
    expect(runner.send('ping')).toBe(true);
    runner.close();
    expect(runner.send('ping')).toBe(false);
    platform.last.end({ code: 1000, reason: '', by: 'us' });
    expect(runner.send('ping')).toBe(false);
    expect(log.kept).toBe(4);
  });

  test('keeps what still comes between our close and the end', () => {
    const { platform, runner, frames } = runSession();
    runner.open(target);
    platform.last.open();
    runner.close();
    platform.last.receive('late');
    expect(frames().at(-1)).toBe('in late');
  });

  test('opens a new session only when the one before is closed', () => {
    const { platform, runner, kinds, signals } = runSession();
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
    const { platform, runner, signals, log } = runSession();
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
    const { platform, runner, kinds } = runSession();
    runner.open(target);
    runner.open(target);
    runner.close();
    platform.last.end({ code: 1006, reason: '', by: 'us' });
    expect([platform.connections.length, kinds()]).toEqual([1, ['opening', 'closed']]);
  });
});
