import type { IncomingMessage } from 'node:http';

/**
 * One line on an error that is a bug of ours: its name, where it was thrown, and the request's method and path. The
 * error's text, the query, headers and bodies may hold secrets and stay out.
 */
export function describeBug(error: unknown, { method = '', url = '' }: IncomingMessage): string {
  const name = error instanceof Error ? error.name : typeof error;
  const place = error instanceof Error ? /\n\s+(at .*)/.exec(error.stack ?? '')?.[1] : undefined;
  const [path = ''] = url.split('?', 1);
  return `Internal error in ${method} ${JSON.stringify(path)}: ${name} ${place ?? ''}`.trim();
}
