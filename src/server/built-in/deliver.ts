import type { ServerResponse } from 'node:http';
import { assertNever } from '../../domain/assert-never.ts';
import type { SimulatedResponse } from '../../simulator/simulator.ts';

/** In so many milliseconds a client has passed on what came of a body that is cut off. */
const passedOnWithin = 150;

/** Sends the simulator's answer, or commits the fault that it asks for on the real connection. */
export function deliver(answer: SimulatedResponse, response: ServerResponse): void {
  const { delivery } = answer;
  switch (delivery.kind) {
    case 'plain':
      writeHead(answer, response);
      response.end(answer.body);
      return;
    case 'delay': {
      const timer = setTimeout(() => {
        deliver({ ...answer, delivery: { kind: 'plain' } }, response);
      }, delivery.by);
      response.once('close', () => {
        clearTimeout(timer);
      });
      return;
    }
    case 'cut off':
      writeHead(answer, response);
      response.write(answer.body.subarray(0, delivery.after), () => {
        // At once, and a browser that streams the body to a page would drop the part that it has not passed on yet.
        setTimeout(() => response.socket?.destroy(), passedOnWithin);
      });
      return;
    case 'reset':
      response.socket?.resetAndDestroy();
      return;
    default:
      assertNever(delivery);
  }
}

/** The length is always that of the whole body: where less follows, the client can tell. */
function writeHead({ status, headers, body }: SimulatedResponse, response: ServerResponse): void {
  response.statusCode = status;
  const own = new Set(headers.map(([name]) => name.toLowerCase()));
  for (const name of own) response.removeHeader(name);
  for (const [name, value] of headers) response.appendHeader(name, value);
  if (status !== 204 && status !== 304) response.setHeader('Content-Length', body.length);
  response.flushHeaders();
}
