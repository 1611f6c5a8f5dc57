import { request as httpRequest } from 'node:http';

/**
 * Passes a request on to the console's server under the name that it answers to, and the answer back as it is.
 *
 * @param {string} consoleUrl
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
export function toConsole(consoleUrl, request, response) {
  const { origin, host } = new URL(consoleUrl);
  const headers = { ...request.headers, host };
  if (headers.origin !== undefined) headers.origin = origin;
  const { url: path = '/', method = 'GET' } = request;
  const passed = httpRequest(new URL(path, origin), { method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  passed.on('error', () => response.destroy());
  request.pipe(passed);
}
