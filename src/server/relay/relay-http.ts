import type { IncomingMessage, ServerResponse } from 'node:http';
import { err } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import { relayMediaType } from '../../relay/addresses.ts';
import { refusalCodes } from '../../relay/console-protocol.ts';
import type { Refusal } from '../../relay/console-protocol.ts';
import type { RelayRequest } from '../../relay/http-protocol.ts';
import { relayCodes } from '../../relay/relay-error.ts';
import type { RelayError } from '../../relay/relay-error.ts';
import { refuseOtherSites, refuseWithoutSecret } from '../http/check-page.ts';
import { readToEnd } from '../http/read-to-end.ts';
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
 * POST `/relay/http`: one request of our page to a listed host. Who may ask is decided by headers alone; the body of
 * who may not is read past.
 *
 * @param host the accepted `Host` of the post
 */
export async function relayHttp(
  parts: RelayParts,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  host: string,
): Promise<void> {
  const refused = refuse(parts, incoming, host);
  if (refused !== undefined) {
    await readToEnd(incoming);
    replyRefusal(outgoing, refused.status, refused.refusal);
    return;
  }
  const wanted = await readRequest(incoming);
  const checked = wanted.ok ? check(parts, wanted.value) : err(badMessage(wanted.error));
  if (checked.ok) {
    const gone = new AbortController();
    outgoing.once('close', () => {
      gone.abort();
    });
    const frames = begin(outgoing, 200);
    await forward(checked.value, incoming, frames, parts.limits, gone.signal);
    await readToEnd(incoming);
    frames.end();
  } else {
    await readToEnd(incoming);
    const frames = begin(outgoing, statuses.get(checked.error.code) ?? 200);
    frames.json('error', checked.error);
    frames.end();
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

function refuse(
  { secret }: RelayParts,
  { method, headers }: IncomingMessage,
  host: string,
): { readonly status: number; readonly refusal: Refusal } | undefined {
  if (method !== 'POST')
    return { status: 405, refusal: { code: refusalCodes.badMethod, message: 'Only POST.' } };
  const refusal = refuseOtherSites(headers, host, 'required') ?? refuseWithoutSecret(headers, secret);
  if (refusal !== undefined) return { status: 403, refusal };
  if (headers['content-type'] === relayMediaType) return undefined;
  return { status: 415, refusal: { code: refusalCodes.badMediaType, message: `Only ${relayMediaType}.` } };
}

function begin(outgoing: ServerResponse, status: number): FrameWriter {
  outgoing.writeHead(status, { 'Content-Type': relayMediaType });
  outgoing.flushHeaders();
  return new FrameWriter(outgoing);
}
