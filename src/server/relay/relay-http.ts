import type { IncomingMessage, ServerResponse } from 'node:http';
import { err } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import { relayMediaType } from '../../relay/addresses.ts';
import { refusalCodes } from '../../relay/console-protocol.ts';
import type { RelayRequest } from '../../relay/http-protocol.ts';
import { relayCodes } from '../../relay/relay-error.ts';
import type { RelayError } from '../../relay/relay-error.ts';
import { refuseOtherSites, refuseWithoutSecret } from '../http/check-page.ts';
import { replyRefusal } from '../http/reply.ts';
import type { AllowedHost } from './allow-list.ts';
import { checkRequest } from './check-request.ts';
import type { CheckedRequest } from './check-request.ts';
import { forward } from './forward.ts';
import { FrameWriter } from './frame-writer.ts';
import { readRequest } from './read-request.ts';
import type { RelayLimits } from './relay-limits.ts';
import type { SentIds } from './sent-ids.ts';

/** Statuses of refusals other than 200, which only says that the relay understood. */
const statuses = new Map<string, number>([
  [relayCodes.badMessage, 400],
  [relayCodes.alreadySent, 409],
]);

/** What the relay works with; one for each launch. */
export interface RelayParts {
  readonly secret: string;
  readonly allow: readonly AllowedHost[];
  readonly limits: RelayLimits;
  readonly sentIds: SentIds;
}

/**
 * POST `/relay/http`: one request of our page to a listed host. Who may ask is decided by headers alone, before a byte
 * of the body is read.
 *
 * @param host the accepted `Host` of the post
 */
export async function relayHttp(
  parts: RelayParts,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  host: string,
): Promise<void> {
  if (isRefused(parts, incoming, outgoing, host)) return;
  const wanted = await readRequest(incoming);
  const checked = wanted.ok ? check(parts, wanted.value) : err(badMessage(wanted.error));
  if (checked.ok) {
    const gone = new AbortController();
    outgoing.once('close', () => {
      gone.abort();
    });
    const frames = begin(outgoing, 200);
    await forward(checked.value, incoming, frames, parts.limits, gone.signal);
    frames.end();
  } else {
    const frames = begin(outgoing, statuses.get(checked.error.code) ?? 200);
    frames.json('error', checked.error);
    frames.end();
    // Read to its end, because the page's next request may come on the same connection.
    incoming.resume();
  }
}

/** The id first: a request that is refused for another reason was accepted, and its id is used up. */
function check({ sentIds, allow }: RelayParts, request: RelayRequest): Result<CheckedRequest, RelayError> {
  if (sentIds.accept(request.id)) return checkRequest(request, allow);
  const message = 'A request with this id was accepted before; it is not sent twice.';
  return err({ phase: 'check', code: relayCodes.alreadySent, message });
}

function badMessage(message: string): RelayError {
  return { phase: 'check', code: relayCodes.badMessage, message };
}

function isRefused(
  { secret }: RelayParts,
  { method, headers }: IncomingMessage,
  outgoing: ServerResponse,
  host: string,
): boolean {
  if (method !== 'POST') {
    replyRefusal(outgoing, 405, { code: refusalCodes.badMethod, message: 'Only POST.' }, [['Allow', 'POST']]);
    return true;
  }
  const refusal = refuseOtherSites(headers, host, 'required') ?? refuseWithoutSecret(headers, secret);
  if (refusal !== undefined) {
    replyRefusal(outgoing, 403, refusal);
    return true;
  }
  if (headers['content-type'] !== relayMediaType) {
    replyRefusal(outgoing, 415, { code: refusalCodes.badMediaType, message: `Only ${relayMediaType}.` });
    return true;
  }
  return false;
}

function begin(outgoing: ServerResponse, status: number): FrameWriter {
  outgoing.writeHead(status, { 'Content-Type': relayMediaType });
  outgoing.flushHeaders();
  return new FrameWriter(outgoing);
}
