import { describe, expect, it } from 'vitest';
import type { ToPage } from '../../../src/adapters/socket/frame-protocol.ts';
import { serveFrames } from '../../../src/adapters/socket/frame-server.ts';
import { socketDocument } from '../../support/documents.ts';
import { FakePlatform } from './fake-connections.ts';

function agent(extension: string, state: string): string {
  return JSON.stringify({ action: 'update_agent', response: [{ extension, state }] });
}

/** A log whose frames are, from number `first` on, the given texts. */
function serve(...texts: readonly string[]) {
  const platform = new FakePlatform();
  const posted: ToPage[] = [];
  const take = serveFrames(platform, (message) => posted.push(message));
  take({ kind: 'document', document: socketDocument });
  take({ kind: 'open', target: { url: 'ws://127.0.0.1/', masks: [] } });
  platform.last.open();
  take({ kind: 'clear' });
  for (const text of texts) platform.last.receive(text);
  platform.settle();
  posted.length = 0;
  return { platform, posted, take };
}

const subject = { entity: 'agent', id: '114' };

describe('questions about the subjects of frames', () => {
  it('are answered with what has changed, and with the nearest frames', () => {
    const { platform, posted, take } = serve(
      agent('114', 'Ready'),
      agent('113', 'Ready'),
      agent('114', 'Away'),
    );
    take({ kind: 'earlier', request: 1, number: 2 });
    take({ kind: 'nearest', request: 2, number: 2, subject, direction: 'earlier' });
    platform.settle();
    expect(posted).toMatchObject([
      {
        kind: 'earlier',
        request: 1,
        answer: {
          records: [{ subject, earlier: { number: 0 }, changes: [{ path: ['state'], after: '"Away"' }] }],
        },
      },
      { kind: 'nearest', request: 2, number: 0 },
    ]);
  });

  it('are given up when the log is cleared', () => {
    const { platform, posted, take } = serve(agent('114', 'Ready'), agent('114', 'Away'));
    take({ kind: 'nearest', request: 1, number: 1, subject, direction: 'earlier' });
    take({ kind: 'clear' });
    platform.settle();
    expect(posted[0]).toEqual({ kind: 'nearest', request: 1, number: undefined });
  });

  it('are given up for newer ones of the same kind', () => {
    const { platform, posted, take } = serve(agent('114', 'Ready'), agent('114', 'Away'));
    take({ kind: 'earlier', request: 1, number: 1 });
    take({ kind: 'earlier', request: 2, number: 0 });
    platform.settle();
    expect(posted).toMatchObject([
      { kind: 'earlier', request: 1, answer: undefined },
      { kind: 'earlier', request: 2, answer: { records: [{ subject, changes: [] }] } },
    ]);
  });
});
