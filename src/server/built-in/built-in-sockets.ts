import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { RawData, WebSocket } from 'ws';
import type { Replays } from '../../simulator/replay/replays.ts';
import type { ReplaySink } from '../../simulator/replay/served-replay.ts';
import type { SimulatedSocket, Simulator } from '../../simulator/simulator.ts';
import { endSockets } from '../http/end-sockets.ts';
import { socketServer } from '../http/socket-server.ts';
import { webSocketSink } from './web-socket-sink.ts';
import type { SinkLimits } from './web-socket-sink.ts';

/** The longest frame a client may send. */
const maxPayload = 1_048_576;

/** The event sockets of the built-in CCS, and the beat that lets its world run on. */
export interface BuiltInSockets {
  /** Opens a socket to the world. */
  upgrade(request: IncomingMessage, connection: Duplex, head: Buffer): void;
  /** Opens a socket that plays the recording named by the path; false where there is none. */
  upgradeReplay(request: IncomingMessage, connection: Duplex, head: Buffer): boolean;
  /** Lets the world run on to the present moment. */
  tick(): void;
  /** Ends every socket with 1001 (going away), after `grace` milliseconds without asking. */
  close(grace: number): void;
}

/** Opens a simulated socket for every real one. */
export function builtInSockets(simulator: Simulator, replays: Replays, limits: SinkLimits): BuiltInSockets {
  const server = socketServer(maxPayload);
  const connections = new Set<Duplex>();

  const accept = (
    socket: WebSocket,
    connection: Duplex,
    open: (sink: ReplaySink) => SimulatedSocket,
  ): void => {
    connections.add(connection);
    socket.on('error', () => {
      // What a client sends against the protocol ends its socket; `close` follows.
    });
    const simulated = open(webSocketSink(socket, limits));
    socket.on('message', (data: RawData, isBinary: boolean) => {
      const bytes = data as Buffer;
      if (isBinary) simulated.binary(new Uint8Array(bytes));
      else simulated.text(bytes.toString('utf8'));
    });
    socket.on('close', () => {
      connections.delete(connection);
      simulated.closed();
    });
  };

  return {
    upgrade: (request, connection, head) => {
      server.handleUpgrade(request, connection, head, (socket) => {
        accept(socket, connection, (sink) => simulator.open(sink));
      });
    },
    upgradeReplay: (request, connection, head) => {
      const open = replays.open(request.url ?? '');
      if (open === undefined) return false;
      server.handleUpgrade(request, connection, head, (socket) => {
        accept(socket, connection, open);
      });
      return true;
    },
    tick: () => {
      // What one turn of the world sends to one socket leaves in one write.
      for (const connection of connections) connection.cork();
      try {
        simulator.tick();
        replays.tick();
      } finally {
        for (const connection of connections) connection.uncork();
      }
    },
    close: (grace) => {
      endSockets(server, grace);
    },
  };
}
