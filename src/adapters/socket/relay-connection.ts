import { assertNever } from '../../domain/assert-never.ts';
import { readBatch } from '../../relay/frame-batch.ts';
import { controlPrefix, controlText, messagePrefix, parseSocketNotice } from '../../relay/socket-protocol.ts';
import type { SocketNotice } from '../../relay/socket-protocol.ts';
import type { HandshakeAnswer } from '../../domain/socket/handshake-answer.ts';
import type { Connection, ConnectionEnd, ConnectionEvents } from './connection.ts';
import { describeFailure, describeLostRelay, describeRefusedHandshake, strangeRelay } from './relay-words.ts';

/** Where the relay is and what it asks for. */
export interface RelayAccess {
  /** `ws:` or `wss:` URL on the console's own server. */
  readonly url: string;
  readonly secret: string;
}

/** Opens `url` (`ws:` or `wss:`) through the console's own server, see `socket-protocol.ts` of the relay. */
export function openThroughRelay(url: string, relay: RelayAccess, events: ConnectionEvents): Connection {
  const socket = new WebSocket(relay.url);
  let stage: 'handshake' | 'open' | 'over' = 'handshake';
  let closing = false;

  const finish = (end: ConnectionEnd): void => {
    if (stage === 'over') return;
    stage = 'over';
    socket.close(1000);
    events.closed(end);
  };
  const heed = (notice: SocketNotice): void => {
    switch (notice.kind) {
      case 'opened':
        stage = 'open';
        events.opened();
        return;
      case 'refused':
        finish({
          code: 1006,
          reason: '',
          by: 'server',
          detail: describeRefusedHandshake(notice),
          answer: answerIn(notice),
        });
        return;
      case 'failed':
        finish({ code: 1006, reason: '', by: 'nobody', detail: describeFailure(notice, url) });
        return;
      case 'closed': {
        const { code, reason, by, detail } = notice;
        finish({ code, reason, by, ...(detail === undefined ? {} : { detail }) });
        return;
      }
      default:
        assertNever(notice);
    }
  };
  const read = (text: string): void => {
    const notice = text.startsWith(controlPrefix)
      ? parseSocketNotice(text.slice(controlPrefix.length))
      : undefined;
    if (notice?.ok === true) heed(notice.value);
    else finish({ code: 1006, reason: '', by: 'nobody', detail: strangeRelay });
  };

  const readFrames = (batch: Uint8Array<ArrayBuffer>): void => {
    const frames = readBatch(batch);
    if (frames.ok) events.receivedBatch(frames.value);
    else finish({ code: 1006, reason: '', by: 'nobody', detail: strangeRelay });
  };

  socket.binaryType = 'arraybuffer';
  socket.onopen = () => {
    socket.send(
      controlText({ kind: 'open', secret: relay.secret, url, headers: [], protocols: [], batches: true }),
    );
  };
  socket.onmessage = ({ data }: MessageEvent<string | ArrayBuffer>) => {
    if (stage === 'over') return;
    if (typeof data === 'string') read(data);
    else if (stage === 'open') readFrames(new Uint8Array(data));
  };
  socket.onclose = ({ code }) => {
    finish(
      closing
        ? { code: 1006, reason: '', by: 'us' }
        : { code: 1006, reason: '', by: 'nobody', detail: describeLostRelay(code) },
    );
  };
  return {
    send(payload) {
      if (stage !== 'open' || socket.readyState !== WebSocket.OPEN) return false;
      socket.send(typeof payload === 'string' ? messagePrefix + payload : payload);
      return true;
    },
    close() {
      closing = true;
      if (stage === 'open') socket.send(controlText({ kind: 'close', code: 1000, reason: '' }));
      else socket.close(1000);
    },
    giveUp() {
      // The relay drops the other side as soon as the page is gone.
      socket.close(1000);
    },
  };
}

function answerIn(notice: Extract<SocketNotice, { kind: 'refused' }>): HandshakeAnswer {
  const { kind: _kind, ...answer } = notice;
  return answer;
}
