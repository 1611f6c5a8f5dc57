import type { HttpRequest } from '../../domain/http/http-request.ts';
import type { Failure } from '../../domain/http/outcome.ts';
import { relayMediaType, relayPaths, secretHeader } from '../../relay/addresses.ts';
import { parseRefusal, refusalCodes } from '../../relay/console-protocol.ts';
import { jsonFrame } from '../../relay/frame.ts';
import { FrameReader } from '../../relay/frame-reader.ts';
import type { RelayRequest } from '../../relay/http-protocol.ts';
import { RelayedAnswer } from './relayed-answer.ts';
import type { Send, SendPlatform } from './send.ts';
import { startStopwatch } from './stopwatch.ts';

/** How the relay is reached. */
export interface RelayAccess extends SendPlatform {
  /** Origin of the console's own server; empty in the page, which has the same. */
  readonly base: string;
  /** The secret of this launch; undefined before the server has told it. */
  readonly secret: () => string | undefined;
}

/** Sends through the console's own server, which shows every header and reaches only the hosts its operator listed. */
export function createRelayHttp({ fetch, now, base, secret }: RelayAccess): Send {
  return async (id, request, signal) => {
    const elapsed = startStopwatch(now);
    const answer = new RelayedAnswer(request.url, elapsed);
    try {
      const response = await fetch(base + relayPaths.http, postOf(id, request, secret() ?? '', signal));
      if (response.headers.get('Content-Type') === relayMediaType) await readFrames(response, answer);
      else return { kind: 'not sent', failure: await readRefusal(response), timings: { end: elapsed() } };
    } catch (error) {
      if (!signal.aborted) return answer.brokenOff(error instanceof Error ? error.message : String(error));
    }
    return signal.aborted ? answer.cancelled() : answer.outcome();
  };
}

function postOf(id: string, request: HttpRequest, secret: string, signal: AbortSignal): RequestInit {
  const { method, url, headers, body } = request;
  const head: RelayRequest = {
    id,
    method,
    url,
    headers,
    ...(body === undefined ? {} : { bodyLength: body.length }),
  };
  return {
    method: 'POST',
    headers: { 'Content-Type': relayMediaType, [secretHeader]: secret },
    body: new Blob([jsonFrame('request', head), ...(body === undefined ? [] : [body])]),
    redirect: 'error',
    cache: 'no-store',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    signal,
  };
}

/** Ends with the stream, or with the first frame that makes no sense. */
async function readFrames(response: Response, answer: RelayedAnswer): Promise<void> {
  const frames = new FrameReader();
  const reader = response.body?.getReader();
  answer.begin();
  for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
    frames.push(part.value);
    for (;;) {
      const frame = frames.next();
      if (!frame.ok) throw new Error(frame.error);
      if (frame.value === undefined) break;
      const taken = answer.take(frame.value);
      if (!taken.ok) throw new Error(taken.error);
    }
  }
}

/** What the server says before it looks at the request: that the page is not its own, or no longer. */
async function readRefusal(response: Response): Promise<Failure> {
  const refusal = parseRefusal(await response.text());
  if (refusal.ok && refusal.value.code === refusalCodes.badSecret) {
    return {
      who: 'console server',
      what: 'The console server was started anew since this page was loaded.',
      code: refusalCodes.badSecret,
      next: 'Reload the page.',
    };
  }
  return {
    who: 'console server',
    what: refusal.ok ? refusal.value.message : 'The console server refused to relay the request.',
    code: refusal.ok ? refusal.value.code : `status ${String(response.status)}`,
    next: 'Open the console at the address that its server prints, and submit there.',
  };
}
