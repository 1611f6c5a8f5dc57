import { describe, expect, test } from 'vitest';
import type { ToPage } from '../../../src/adapters/socket/frame-protocol.ts';
import { serveFrames } from '../../../src/adapters/socket/frame-server.ts';
import { FakePlatform } from './fake-connections.ts';

function setUp() {
  const platform = new FakePlatform();
  const posted: ToPage[] = [];
  const take = serveFrames(platform, (message) => posted.push(message));
  take({ kind: 'open', target: { url: 'ws://127.0.0.1/', masks: [] } });
  platform.last.open();
  return {
    platform,
    take,
    told: () => posted.flatMap((message) => (message.kind === 'repeating' ? [message.repeating] : [])),
  };
}

describe('a message that is repeated', () => {
  test('goes out at once and then at its pace, and is counted', () => {
    const { platform, take, told } = setUp();
    take({ kind: 'repeat', payload: 'hello', every: 2 });
    platform.pass(5000);
    expect(platform.last.sent).toEqual(['hello', 'hello', 'hello']);
    expect(told()).toEqual([1, 2, 3].map((sent) => ({ kind: 'on', every: 2, sent })));
  });

  test('goes on until it is stopped, which is told once', () => {
    const { platform, take, told } = setUp();
    take({ kind: 'repeat', payload: 'hello', every: 1 });
    take({ kind: 'stop repeating' });
    take({ kind: 'stop repeating' });
    platform.pass(60_000);
    expect(platform.last.sent).toHaveLength(1);
    expect(told().slice(1)).toEqual([{ kind: 'ended', sent: 1, why: 'stopped' }]);
  });

  test('ends with the session, at once, and does not go on in the next', () => {
    const { platform, take, told } = setUp();
    take({ kind: 'repeat', payload: 'hello', every: 1 });
    platform.last.end({ code: 1006, reason: '', by: 'nobody' });
    expect(told().at(-1)).toEqual({ kind: 'ended', sent: 1, why: 'session ended' });
    take({ kind: 'open', target: { url: 'ws://127.0.0.1/', masks: [] } });
    platform.last.open();
    platform.pass(5000);
    expect(platform.last.sent).toEqual([]);
  });

  test('gives way to another', () => {
    const { platform, take } = setUp();
    take({ kind: 'repeat', payload: 'one', every: 1 });
    take({ kind: 'repeat', payload: 'two', every: 1 });
    platform.pass(1000);
    expect(platform.last.sent).toEqual(['one', 'two', 'two']);
  });

  test('that cannot be sent says so', () => {
    const { platform, take, told } = setUp();
    take({ kind: 'close' });
    take({ kind: 'repeat', payload: 'hello', every: 1 });
    expect([platform.last.sent, told()]).toEqual([[], [{ kind: 'ended', sent: 0, why: 'not sent' }]]);
  });
});
