import type { Header } from '../../domain/http/header.ts';
import type { HttpRequest } from '../../domain/http/http-request.ts';
import type { Failure, HttpResponse, Outcome } from '../../domain/http/outcome.ts';
import type { Millis } from '../../domain/time.ts';
import { ByteCollector } from './byte-collector.ts';
import type { Send, SendPlatform } from './send.ts';
import { howFar } from './short-body.ts';
import { startStopwatch } from './stopwatch.ts';

const readBack = 'It may have been carried out: read back what it changes before you send it again.';

/** Sends by the browser itself: no cookies, no cache, no referrer, no redirect followed. */
export function createDirectHttp({ fetch, now }: SendPlatform): Send {
  return async (_id, request, signal) => {
    const elapsed = startStopwatch(now);
    const cancelled = (): Outcome => ({
      kind: 'cancelled',
      reached: 'sent, outcome unknown',
      timings: { end: elapsed() },
    });
    const prepared = prepare(request, signal);
    if (!(prepared instanceof Request)) {
      return { kind: 'not sent', failure: prepared, timings: { end: elapsed() } };
    }
    try {
      const response = await fetch(prepared);
      if (response.type === 'opaqueredirect') {
        return { kind: 'sent, outcome unknown', failure: hiddenRedirect, timings: { end: elapsed() } };
      }
      const outcome = await readAnswer(response, elapsed);
      return signal.aborted ? cancelled() : outcome;
    } catch (error) {
      if (signal.aborted) return cancelled();
      return { kind: 'sent, outcome unknown', failure: noAnswer(error), timings: { end: elapsed() } };
    }
  };
}

/** The browser's request, or why there can be none. */
function prepare({ method, url, headers, body }: HttpRequest, signal: AbortSignal): Request | Failure {
  const hasBody = body !== undefined && body.length > 0;
  if (hasBody && /^(?:get|head)$/i.test(method)) {
    return notSent(
      `A browser sends no body with ${method}.`,
      'BODY_WITH_GET',
      'Empty the body, or use the relay.',
    );
  }
  try {
    return new Request(url, {
      method,
      headers: headers.map(([name, value]): [string, string] => [name, value]),
      body: hasBody ? body : null,
      redirect: 'manual',
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal,
    });
  } catch (error) {
    return notSent(
      'The browser refuses the method, the address or a header.',
      textOf(error),
      'Correct the request.',
    );
  }
}

async function readAnswer(response: Response, elapsed: () => Millis): Promise<Outcome> {
  const firstByte = elapsed();
  const bytes = new ByteCollector();
  const headers = [...response.headers].map(([name, value]): Header => [name, value]);
  const soFar = (): HttpResponse => ({
    status: response.status,
    statusText: response.statusText,
    headers,
    headersAre: 'as the browser shows them',
    body: bytes.join(),
  });
  try {
    const reader = response.body?.getReader();
    for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
      bytes.add(part.value);
    }
    return { kind: 'answered', response: soFar(), timings: { firstByte, end: elapsed() } };
  } catch (error) {
    const failure: Failure = {
      who: 'API',
      what: `The connection ended ${howFar(bytes.length, headers, true)} of the body.`,
      code: textOf(error),
      next: 'What came is kept. The status says whether the request was carried out.',
    };
    return {
      kind: 'answered but incomplete',
      response: soFar(),
      failure,
      timings: { firstByte, end: elapsed() },
    };
  }
}

/** A browser gives a page no reason, and not even whether the request went out. */
function noAnswer(error: unknown): Failure {
  return {
    who: 'browser',
    what: 'The connection failed before an answer came; a browser tells a page no more than that.',
    code: textOf(error),
    next: `Check that the host is up. If the request went out, ${readBack.charAt(0).toLowerCase()}${readBack.slice(1)}`,
  };
}

const hiddenRedirect: Failure = {
  who: 'browser',
  what: 'The answer is a redirect, and a browser hides its status and headers from a page.',
  code: 'opaqueredirect',
  next: 'It was not followed. Use the relay to see where it leads.',
};

function notSent(what: string, code: string, next: string): Failure {
  return { who: 'browser', what, code, next };
}

function textOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text === '' ? 'no reason given' : text;
}
