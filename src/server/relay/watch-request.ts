import type { ClientRequest } from 'node:http';
import { relayCodes } from '../../relay/relay-error.ts';
import { RelayFailure } from './relay-failure.ts';
import type { RelayLimits } from './relay-limits.ts';

/** Keeps time over a request that is on its way. */
export interface RequestWatch {
  /** Bytes of the body went out: the time for the answer starts anew. */
  readonly progress: () => void;
  /** The answer has begun, or the request has failed: no time runs any more. */
  readonly stop: () => void;
}

/**
 * Destroys the request with an error of its own when connecting, TLS or the answer take too long; Node waits for ever.
 *
 * @param onConnected called when the connection stands and the request's first bytes are about to leave
 */
export function watchRequest(
  request: ClientRequest,
  tls: boolean,
  limits: RelayLimits,
  onConnected: () => void,
): RequestWatch {
  let waitsFor: 'connection' | 'TLS' | 'answer' = 'connection';
  const expire = () => {
    request.destroy(timeouts[waitsFor](limits));
  };
  let timer = setTimeout(expire, limits.connect);
  request.once('socket', (socket) => {
    socket.once('connect', () => {
      if (tls) waitsFor = 'TLS';
    });
    socket.once(tls ? 'secureConnect' : 'connect', () => {
      clearTimeout(timer);
      waitsFor = 'answer';
      timer = setTimeout(expire, limits.answer);
      onConnected();
    });
  });
  return {
    progress: () => {
      if (waitsFor === 'answer') timer.refresh();
    },
    stop: () => {
      clearTimeout(timer);
    },
  };
}

const timeouts = {
  connection: ({ connect }: RelayLimits) =>
    new RelayFailure(relayCodes.connectTimeout, `No connection within ${seconds(connect)}.`),
  TLS: ({ connect }: RelayLimits) =>
    new RelayFailure(
      relayCodes.tlsTimeout,
      `Connected, but TLS was not agreed on within ${seconds(connect)}.`,
    ),
  answer: ({ answer }: RelayLimits) =>
    new RelayFailure(relayCodes.answerTimeout, `No answer within ${seconds(answer)}.`),
};

function seconds(milliseconds: number): string {
  return `${String(milliseconds / 1000)} s`;
}
