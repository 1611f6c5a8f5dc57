import type { Timestamp } from '../../domain/time.ts';
import { homeTenantOf } from '../checks/tenant-of.ts';
import type { SimulatedSocket, SocketSink } from '../simulator.ts';
import type { World } from '../world/world.ts';
import { frameText, isFor } from './frame.ts';
import type { Frame } from './frame.ts';
import { receive, receiveBinary, snapshotFor } from './session.ts';
import type { Reaction, SocketSession, SocketSurroundings } from './session.ts';

/** The open sockets and what is sent to them. */
export interface Hub {
  /** A client has opened a socket; `around` is asked at each message. */
  open(sink: SocketSink, around: () => SocketSurroundings): SimulatedSocket;
  /** Whether any socket is accepted. */
  readonly heard: boolean;
  /** Sends each frame to the accepted sockets whose users may have it. */
  publish(frames: readonly Frame[], world: World): void;
  /** Sends every accepted socket the snapshot its user may have. */
  beginAnew(world: World, now: Timestamp): void;
  /** Does something to every accepted socket, whoever its user is. */
  withAccepted(act: (sink: SocketSink) => void): void;
  /** Breaks connections without a close frame: all, or the accepted ones. */
  drop(which: 'all' | 'accepted'): void;
}

interface OpenSocket {
  readonly sink: SocketSink;
  session: SocketSession;
}

/** A hub without sockets. */
export function createHub(): Hub {
  const sockets = new Set<OpenSocket>();

  function react(socket: OpenSocket, { session, send, close }: Reaction): void {
    socket.session = session;
    for (const text of send) socket.sink.text(text);
    if (close === undefined) return;
    sockets.delete(socket);
    socket.sink.close(close.code, close.reason);
  }

  return {
    open(sink, around) {
      const socket: OpenSocket = { sink, session: { kind: 'waiting for connect' } };
      sockets.add(socket);
      return {
        text: (frame) => {
          react(socket, receive(socket.session, frame, around()));
        },
        binary: () => {
          react(socket, receiveBinary(socket.session));
        },
        closed: () => {
          socket.session = { kind: 'closed' };
          sockets.delete(socket);
        },
      };
    },
    get heard() {
      return [...sockets].some(({ session }) => session.kind === 'accepted');
    },
    publish(frames, world) {
      if (sockets.size === 0) return;
      const home = homeTenantOf(world).uuid;
      for (const frame of frames) {
        // Made text once, however many sockets it goes to, and only if it goes to one.
        let text: string | undefined;
        for (const { sink, session } of sockets) {
          if (session.kind !== 'accepted' || !isFor(frame, session.user, home)) continue;
          text ??= frameText(frame);
          sink.text(text);
        }
      }
    },
    beginAnew(world, now) {
      for (const { sink, session } of sockets) {
        if (session.kind !== 'accepted') continue;
        for (const text of snapshotFor(session.user, world, now)) sink.text(text);
      }
    },
    withAccepted(act) {
      for (const { sink, session } of sockets) if (session.kind === 'accepted') act(sink);
    },
    drop(which) {
      for (const socket of sockets) {
        if (which === 'accepted' && socket.session.kind !== 'accepted') continue;
        socket.session = { kind: 'closed' };
        sockets.delete(socket);
        socket.sink.drop();
      }
    },
  };
}
