import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { RawData, WebSocket } from 'ws';
import type { Simulator } from '../../simulator/simulator.ts';
import { endSockets } from '../http/end-sockets.ts';
import { socketServer } from '../http/socket-server.ts';
import { webSocketSink } from './web-socket-sink.ts';
import type { SinkLimits } from './web-socket-sink.ts';

/** The longest frame a client may send. */
const maxPayload = 1_048_576;

/** The event sockets of the built-in CCS, and the beat that lets its world run on. */
export interface BuiltInSockets {
  upgrade(request: IncomingMessage, connection: Duplex, head: Buffer): void;
  /** Lets the world run on to the present moment. */
  tick(): void;
  /** Ends every socket with 1001 (going away), after `grace` milliseconds without asking. */
  close(grace: number): void;
}

/** Opens a simulated socket for every real one. */
export function builtInSockets(simulator: Simulator, limits: SinkLimits): BuiltInSockets {
  const server = socketServer(maxPayload);
  const connections = new Set<Duplex>();

  const accept = (socket: WebSocket, connection: Duplex): void => {
    connections.add(connection);
    socket.on('error', () => {
      // What a client sends against the protocol ends its socket; `close` follows.
    });
    const simulated = simulator.open(webSocketSink(socket, limits));
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
        accept(socket, connection);
      });
    },
    tick: () => {
      // What one turn of the world sends to one socket leaves in one write.
      for (const connection of connections) connection.cork();
      try {
        simulator.tick();
      } finally {
        for (const connection of connections) connection.uncork();
      }
    },
    close: (grace) => {
      endSockets(server, grace);
    },
  };
}
