import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { loadPage } from '../../../src/server/page/load-page.ts';
import { exchangeRaw, rawRequest } from '../../support/raw-connection.ts';
import { runServer } from '../../support/running-server.ts';

const script = `console.log(${JSON.stringify('x'.repeat(2_000))});`;

function builtPage(): string {
  const folder = mkdtempSync(join(tmpdir(), 'page-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>The page</title>');
  writeFileSync(join(folder, 'assets/index-AbCd_123.js'), script);
  writeFileSync(join(folder, 'assets/index-AbCd_123.js.br'), brotliCompressSync(script));
  writeFileSync(join(folder, 'assets/index-AbCd_123.js.gz'), gzipSync(script));
  writeFileSync(join(folder, 'assets/codicon-AbCd1234.ttf'), 'a font');
  return folder;
}

/** The reply as it is on the wire: `fetch` would decompress it. */
async function ask(port: number, line: string, headers: readonly string[] = []) {
  const reply = await exchangeRaw(port, rawRequest(line, [`Host: localhost:${String(port)}`, ...headers]));
  const end = reply.indexOf('\r\n\r\n');
  const head = reply.slice(0, end).split('\r\n');
  const field = (name: string) =>
    head.find((one) => one.toLowerCase().startsWith(`${name}: `))?.slice(name.length + 2);
  return { status: Number(head[0]?.split(' ')[1]), field, body: Buffer.from(reply.slice(end + 4), 'latin1') };
}

describe('The page', () => {
  it('is at / and asked for anew each time, by its validator', async () => {
    const { port } = await runServer({ page: loadPage(builtPage()) });
    const first = await ask(port, 'GET / HTTP/1.1');
    expect(first.status).toBe(200);
    expect(first.body.toString()).toContain('The page');
    expect(first.field('content-type')).toBe('text/html; charset=utf-8');
    expect(first.field('cache-control')).toBe('no-cache');
    const etag = first.field('etag') ?? '';
    const second = await ask(port, 'GET / HTTP/1.1', [`If-None-Match: ${etag}`]);
    expect([second.status, second.body.length, second.field('etag')]).toEqual([304, 0, etag]);
    expect((await ask(port, 'GET / HTTP/1.1', ['If-None-Match: "another"'])).status).toBe(200);
    expect((await ask(port, 'GET /index.html?any=query HTTP/1.1')).status).toBe(200);
  });

  it('has files that may be kept for good', async () => {
    const { port } = await runServer({ page: loadPage(builtPage()) });
    const reply = await ask(port, 'GET /assets/codicon-AbCd1234.ttf HTTP/1.1');
    expect(reply.field('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(reply.field('content-type')).toBe('font/ttf');
    expect(reply.body.toString()).toBe('a font');
  });

  it.each([
    ['br', 'br', brotliCompressSync(script)],
    ['gzip, deflate, br, zstd', 'br', brotliCompressSync(script)],
    ['gzip', 'gzip', gzipSync(script)],
    ['br;q=0, gzip;q=0.5', 'gzip', gzipSync(script)],
    ['identity', undefined, Buffer.from(script)],
    ['br;q=0.000', undefined, Buffer.from(script)],
    ['', undefined, Buffer.from(script)],
  ])('is compressed for who accepts %j', async (accepted, coding, expected) => {
    const { port } = await runServer({ page: loadPage(builtPage()) });
    const headers = accepted === '' ? [] : [`Accept-Encoding: ${accepted}`];
    const reply = await ask(port, 'GET /assets/index-AbCd_123.js HTTP/1.1', headers);
    expect(reply.field('content-encoding')).toBe(coding);
    expect(reply.field('content-length')).toBe(String(expected.length));
    expect(reply.field('content-type')).toBe('text/javascript; charset=utf-8');
    expect(reply.field('vary')).toBe('Accept-Encoding');
    expect(reply.body.equals(expected)).toBe(true);
  });

  it('answers HEAD like GET without the body', async () => {
    const { port } = await runServer({ page: loadPage(builtPage()) });
    const reply = await ask(port, 'HEAD /assets/index-AbCd_123.js HTTP/1.1');
    expect([reply.status, reply.field('content-length'), reply.body.length]).toEqual([
      200,
      String(script.length),
      0,
    ]);
  });

  it.each([
    '/nothing',
    '/assets',
    '/assets/',
    '/assets/index-AbCd_123.js.br',
    '/assets/../index.html',
    '/assets/%2e%2e/index.html',
    '//index.html',
    '/INDEX.HTML',
    '/index.html%00',
    '/../package.json',
    '/__proto__',
  ])('has nothing at %s', async (path) => {
    const { port } = await runServer({ page: loadPage(builtPage()) });
    const reply = await ask(port, `GET ${path} HTTP/1.1`);
    expect([reply.status, reply.body.toString()]).toEqual([404, 'Not found.\n']);
    expect(reply.field('cache-control')).toBe('no-store');
  });

  it('is empty where nothing is built', () => {
    expect(loadPage('/nowhere/at/all').size).toBe(0);
  });
});
