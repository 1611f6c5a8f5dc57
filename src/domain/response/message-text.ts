import type { Header } from '../http/header.ts';
import type { HttpRequest } from '../http/http-request.ts';

/** Header lines as text, in order, one a line. */
export function headersText(headers: readonly Header[]): string {
  return headers.map(([name, value]) => `${name}: ${value}`).join('\n');
}

/** A request as text for a ticket or a mail: method and URL, headers, an empty line, the body. */
export function requestText({ method, url, headers, body }: HttpRequest): string {
  const head = [`${method} ${url}`, ...headers.map(([name, value]) => `${name}: ${value}`)].join('\n');
  return body === undefined ? head : `${head}\n\n${new TextDecoder().decode(body)}`;
}
