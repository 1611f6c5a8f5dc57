import { SessionRunner } from '../../../src/adapters/socket/session-runner.ts';
import type { SessionTarget } from '../../../src/adapters/socket/session-runner.ts';
import { FrameLog } from '../../../src/domain/socket/frame-log.ts';
import { reduceSession } from '../../../src/domain/socket/session.ts';
import type { Session, SessionSignal } from '../../../src/domain/socket/session.ts';
import { FakePlatform } from './fake-connections.ts';

export const connect = '{"request":"connect","token":"s3cret"}';

/** A session whose token must be seen nowhere. */
export const target: SessionTarget = {
  url: 'ws://127.0.0.1/6/v2/sock',
  firstMessage: connect,
  keepAliveText: 'ping',
  masks: [{ secret: 's3cret', shown: '«token»' }],
};

const decoder = new TextDecoder();

/** A runner over sockets that the test plays, with a log that keeps so many frames. */
export function runSession(frames = 1000) {
  const platform = new FakePlatform();
  const log = new FrameLog({ frames });
  const signals: SessionSignal[] = [];
  let logged = 0;
  let dues = 0;
  const runner = new SessionRunner(platform, log, {
    signal: (signal) => signals.push(signal),
    logged: () => logged++,
    reconnectDue: () => dues++,
  });
  return {
    platform,
    log,
    signals,
    runner,
    kinds: () => signals.map(({ kind }) => kind),
    session: () => signals.reduce<Session>(reduceSession, { kind: 'none' }),
    /** The log, `in`, `out` or `note` before each text. */
    frames: () =>
      Array.from({ length: log.kept }, (_, index) => {
        const frame = log.read(log.dropped + index);
        return frame && `${frame.note ? 'note' : frame.direction} ${decoder.decode(frame.bytes)}`;
      }),
    logged: () => logged,
    /** How often the runner asked for a new attempt. */
    dues: () => dues,
  };
}

/** The same with a session that has been accepted. */
export function acceptedSession(frames?: number) {
  const session = runSession(frames);
  session.runner.open(target);
  session.platform.last.open();
  session.platform.last.receive('{"success":true}');
  return session;
}
