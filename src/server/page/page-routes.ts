import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { chooseCoding } from './choose-coding.ts';
import type { PageFiles } from './page-file.ts';

/** Serves the page's files. Whatever is not one of them is not found: the page has one address. */
export function pageRoutes(files: PageFiles): Hono<{ Bindings: HttpBindings }> {
  const routes = new Hono<{ Bindings: HttpBindings }>();
  routes.get('*', ({ env, req, body, text }) => {
    // The path as it came: a name in another spelling (escapes, doubled slashes, dots) is no name of a file.
    const [path = ''] = (env.incoming.url ?? '').split('?', 1);
    const file = files.get(path);
    if (file === undefined) return text('Not found.\n', 404);
    const coding = chooseCoding(req.header('Accept-Encoding'), file);
    const etag = `"${file.etag}${coding === undefined ? '' : `-${coding}`}"`;
    const headers = {
      'Cache-Control': file.isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
      ETag: etag,
      Vary: 'Accept-Encoding',
    };
    if (isCurrent(req.header('If-None-Match'), etag)) return body(null, 304, headers);
    const bytes = (coding === undefined ? undefined : file.compressed.get(coding)) ?? file.bytes;
    return body(bytes, 200, {
      ...headers,
      'Content-Type': file.type,
      'Content-Length': String(bytes.length),
      ...(coding === undefined ? {} : { 'Content-Encoding': coding }),
    });
  });
  routes.all('*', ({ text }) => text('Only GET and HEAD.\n', 405, { Allow: 'GET, HEAD' }));
  return routes;
}

function isCurrent(ifNoneMatch: string | undefined, etag: string): boolean {
  return ifNoneMatch?.split(',').some((candidate) => candidate.trim().replace(/^W\//, '') === etag) ?? false;
}
