import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Simulator } from '../../simulator/simulator.ts';
import { headerPairs } from '../http/header-pairs.ts';
import { replyText } from '../http/reply.ts';
import { deliver } from './deliver.ts';
import { readBody } from './read-body.ts';

/** The longest body of a request; the longest documented one has some 300 bytes. */
const maxBodyLength = 10_485_760;

/** Hands a request to the built-in CCS as it came, target and headers in their spelling, and delivers the answer. */
export async function answerFromBuiltIn(
  simulator: Simulator,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await readBody(request, maxBodyLength);
  if (body === 'broken') return;
  if (body === 'too long') {
    replyText(response, 413, `The built-in CCS takes at most ${String(maxBodyLength)} bytes.\n`);
    return;
  }
  const answer = simulator.handle({
    method: request.method ?? 'GET',
    target: request.url ?? '/',
    headers: headerPairs(request.rawHeaders),
    body,
  });
  deliver(answer, response);
}
