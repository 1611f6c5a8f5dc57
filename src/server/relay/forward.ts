import type { ClientRequest, IncomingMessage } from 'node:http';
import { millis } from '../../domain/time.ts';
import type { RelayEnd, RelayResponse } from '../../relay/http-protocol.ts';
import type { RelayPhase } from '../../relay/relay-error.ts';
import { headerPairs } from '../http/header-pairs.ts';
import type { CheckedRequest } from './check-request.ts';
import type { FrameWriter } from './frame-writer.ts';
import { openRequest } from './open-request.ts';
import { describeError } from './relay-failure.ts';
import type { RelayLimits } from './relay-limits.ts';
import { upload } from './upload.ts';
import { watchRequest } from './watch-request.ts';

/**
 * Sends a request once, follows no redirect, decodes nothing, and reports what happens in frames. Never rejects.
 *
 * @param body what the page uploads
 * @param signal aborted when the page has gone; the connection to the Domain then ends at once
 */
export async function forward(
  checked: CheckedRequest,
  body: AsyncIterable<Uint8Array>,
  frames: FrameWriter,
  limits: RelayLimits,
  signal: AbortSignal,
): Promise<void> {
  const startedAt = performance.now();
  const elapsed = () => millis(performance.now() - startedAt);
  const timings = { connected: millis(0), firstByte: millis(0) };
  let phase: RelayPhase = 'connect';

  const request = openRequest(checked, limits);
  const watch = watchRequest(request, checked.target.tls, limits, () => {
    phase = 'wait';
    timings.connected = elapsed();
    frames.json('sent');
  });
  const abort = () => request.destroy();
  signal.addEventListener('abort', abort, { once: true });
  const answer = receive(request, frames, () => {
    phase = 'body';
    timings.firstByte = elapsed();
    watch.stop();
  });
  void upload(body, checked.bodyLength, request, watch.progress);
  try {
    const bytes = await answer;
    frames.json('end', { bytes, timings: { ...timings, end: elapsed() } } satisfies RelayEnd);
  } catch (error) {
    frames.json('error', describeError(error, phase));
  } finally {
    watch.stop();
    signal.removeEventListener('abort', abort);
    request.destroy();
  }
}

/**
 * Copies the answer into frames, and resolves with the length of its body. Everything is attached within the event that
 * brings the answer: what came before a failure must not be lost.
 */
function receive(request: ClientRequest, frames: FrameWriter, onHead: () => void): Promise<number> {
  return new Promise((resolve, reject) => {
    // The first error is the cause. The others only tell that, in consequence, the connection is gone.
    let cause: Error | undefined;
    const fail = (error: Error) => {
      cause ??= error;
      reject(cause);
    };
    request.on('error', fail);
    // 101, which nobody asked for: an answer without body. Node reports it as this event alone.
    request.once('upgrade', (response, connection) => {
      onHead();
      frames.json('response', headOf(response));
      connection.destroy();
      resolve(0);
    });
    request.once('response', (response) => {
      onHead();
      frames.json('response', headOf(response));
      let bytes = 0;
      response.on('data', (chunk: Uint8Array) => {
        bytes += chunk.length;
        if (frames.body(chunk)) return;
        response.pause();
        frames.onceDrained(() => response.resume());
      });
      response.on('error', fail);
      response.once('end', () => {
        resolve(bytes);
      });
    });
  });
}

function headOf({
  httpVersion,
  statusCode = 0,
  statusMessage = '',
  rawHeaders,
}: IncomingMessage): RelayResponse {
  return { httpVersion, status: statusCode, statusText: statusMessage, headers: headerPairs(rawHeaders) };
}
