import type { IncomingMessage } from 'node:http';
import { err } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import { FrameReader } from '../../relay/frame-reader.ts';
import { parseRelayRequest } from '../../relay/http-protocol.ts';
import type { RelayRequest } from '../../relay/http-protocol.ts';

/** Reads the first frame of a post. The bytes behind it stay in `incoming`, which is left paused. */
export function readRequest(incoming: IncomingMessage): Promise<Result<RelayRequest, string>> {
  const reader = new FrameReader();
  return new Promise((resolve) => {
    const settle = (result: Result<RelayRequest, string>) => {
      incoming.off('data', take).off('close', cut).off('end', cut);
      incoming.pause();
      resolve(result);
    };
    const take = (chunk: Uint8Array) => {
      reader.push(chunk);
      const frame = reader.next();
      if (!frame.ok) settle(frame);
      else if (frame.value !== undefined) {
        const rest = reader.rest();
        settle(
          frame.value.kind === 'request'
            ? parseRelayRequest(frame.value.payload)
            : err('The post does not begin with a request.'),
        );
        if (rest.length > 0) incoming.unshift(rest);
      }
    };
    const cut = () => {
      settle(err('The post ends within its first frame.'));
    };
    incoming.on('data', take).once('close', cut).once('end', cut);
  });
}
