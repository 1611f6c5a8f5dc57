import type { Connection, ConnectionEvents } from './connection.ts';

/** Opens `url` (`ws:` or `wss:`) by the browser itself. */
export function openDirectly(url: string, events: ConnectionEvents): Connection {
  let socket: WebSocket;
  try {
    socket = new WebSocket(url);
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause);
    const detail = `The browser does not open this address: ${said}`;
    queueMicrotask(() => {
      events.closed({ code: 1006, reason: '', by: 'nobody', detail });
    });
    return { send: () => false, close: () => undefined, giveUp: () => undefined };
  }
  let closing = false;
  socket.binaryType = 'arraybuffer';
  socket.onopen = () => {
    events.opened();
  };
  socket.onmessage = ({ data }: MessageEvent<string | ArrayBuffer>) => {
    events.received(typeof data === 'string' ? data : new Uint8Array(data));
  };
  socket.onclose = ({ code, reason, wasClean }) => {
    events.closed({ code, reason, by: closing ? 'us' : wasClean ? 'server' : 'nobody' });
  };
  return {
    send(payload) {
      if (socket.readyState !== WebSocket.OPEN) return false;
      socket.send(payload);
      return true;
    },
    close() {
      closing = true;
      socket.close(1000);
    },
    giveUp() {
      // A page cannot end a socket without the closing handshake; the browser itself gives up after a while.
    },
  };
}
