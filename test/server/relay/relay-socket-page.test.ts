import { describe, expect, it } from 'vitest';
import { eventually } from '../../support/eventually.ts';
import { echo, onlyNotice, openEcho, openPage, openThrough } from '../../support/relayed-socket.ts';
import { runServer } from '../../support/running-server.ts';
import { openSocket } from '../../support/socket-client.ts';
import { runSocketUpstream } from '../../support/socket-upstream.ts';

describe('The socket of the page', () => {
  it.each([
    [{}],
    [{ Origin: 'null' }],
    [{ Origin: 'https://evil.test' }],
    [{ Origin: 'http://127.0.0.1' }],
    [{ Origin: 'http://127.0.0.1:1' }],
  ])('is refused from the origin %j', async (headers) => {
    const server = await runServer();
    const url = `ws://127.0.0.1:${String(server.port)}/relay/socket`;
    await expect(openSocket(url, { headers })).rejects.toThrow('status 403');
  });

  it('is refused from another name of this computer, and when the browser says that it is cross-site', async () => {
    const server = await runServer();
    const url = `ws://127.0.0.1:${String(server.port)}/relay/socket`;
    const other = `http://localhost:${String(server.port)}`;
    await expect(openSocket(url, { headers: { Origin: other } })).rejects.toThrow('status 403');
    const headers = { Origin: server.origin, 'Sec-Fetch-Site': 'cross-site' };
    await expect(openSocket(url, { headers })).rejects.toThrow('status 403');
  });

  it('gets nowhere without the secret of this launch', async () => {
    const upstream = await runSocketUpstream(echo);
    const server = await runServer({ allow: [upstream.host] });
    for (const secret of ['', 'x'.repeat(43)]) {
      const notice = await onlyNotice(await openThrough(server, { url: `ws://${upstream.host}/`, secret }));
      expect(notice).toMatchObject({ kind: 'failed', code: 'BAD_SECRET' });
    }
    expect(upstream.handshakes).toEqual([]);
  });

  it.each([
    ['mhello'],
    ['hello'],
    ['c'],
    ['c{"kind":"close","code":1000,"reason":""}'],
    [Buffer.from('c{}')],
  ])('gets nowhere when it begins with %j', async (first) => {
    const server = await runServer();
    const page = await openPage(server);
    page.socket.send(first);
    expect(await onlyNotice(page)).toMatchObject({ kind: 'failed', code: 'BAD_MESSAGE' });
  });

  it('does not stay open without a first message', async () => {
    const server = await runServer({ limits: { open: 50 } });
    expect(await onlyNotice(await openPage(server))).toMatchObject({ kind: 'failed', code: 'BAD_MESSAGE' });
  });

  it('is ended by what is no message of the protocol', async () => {
    const upstream = await runSocketUpstream(echo);
    const server = await runServer({ allow: [upstream.host] });
    for (const wrong of ['x', '', 'c{}', 'c{"kind":"close","code":1005,"reason":""}']) {
      const page = await openEcho(server, upstream.host);
      page.socket.send(wrong);
      expect(await page.closed).toMatch(/^1002/);
    }
    await eventually('nothing is left', () => upstream.clients.size === 0);
  });
});
