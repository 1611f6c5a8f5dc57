import { describe, expect, it } from 'vitest';
import { readBatch } from '../../../src/relay/frame-batch.ts';
import { controlText } from '../../../src/relay/socket-protocol.ts';
import { eventually } from '../../support/eventually.ts';
import { runRawUpstream } from '../../support/raw-upstream.ts';
import { echo, messagesOf, noticesOf, openEcho, openThrough } from '../../support/relayed-socket.ts';
import { runServer } from '../../support/running-server.ts';
import { runSocketUpstream } from '../../support/socket-upstream.ts';

describe('A relayed socket', () => {
  it('passes text and binary frames on unchanged, both ways, in order', async () => {
    const upstream = await runSocketUpstream(echo);
    const server = await runServer({ allow: [upstream.host] });
    const page = await openEcho(server, upstream.host);
    const texts = [
      '{"request":"connect","token":"t"}',
      '',
      'm',
      'c{"kind":"close"}',
      'ä\u0000 🙂',
      'x'.repeat(70_000),
    ];
    for (const text of texts) page.socket.send(`m${text}`);
    page.socket.send(Buffer.of(0, 109, 255));
    page.socket.send(Buffer.alloc(0));
    await eventually('all are back', () => messagesOf(page).length === texts.length + 2);
    expect(messagesOf(page)).toEqual([...texts, Buffer.of(0, 109, 255), Buffer.alloc(0)]);
  });

  it('passes frames on in batches where the page wants them, in order, before it tells of the end', async () => {
    const frames = Array.from({ length: 2_000 }, (_, number) => `{"number":${String(number)}}`);
    const upstream = await runSocketUpstream((socket) => {
      for (const frame of frames) socket.send(frame);
      socket.send(Buffer.of(0, 109, 255));
      socket.close(4321, 'enough');
    });
    const server = await runServer({ allow: [upstream.host] });
    const page = await openThrough(server, { url: `ws://${upstream.host}/`, batches: true });
    expect(await page.closed).toBe('1000');
    const batches = page.received.filter((message) => typeof message !== 'string');
    expect(batches.length).toBeLessThan(frames.length / 10);
    const read = batches.flatMap((batch) => {
      const found = readBatch(Uint8Array.from(batch));
      return found.ok ? found.value : [];
    });
    const texts = read.slice(0, -1).map(({ opcode, payload }) => [opcode, Buffer.from(payload).toString()]);
    expect(texts).toEqual(frames.map((frame) => ['text', frame]));
    expect(read.at(-1)).toEqual({ opcode: 'binary', payload: Uint8Array.of(0, 109, 255) });
    expect(noticesOf(page).map(({ kind }) => kind)).toEqual(['opened', 'closed']);
    expect(page.received.at(-1)).toContain('"closed"');
  });

  it('opens with path, query, headers and subprotocols as asked for', async () => {
    const upstream = await runSocketUpstream(echo);
    const server = await runServer({ allow: [upstream.host] });
    const page = await openThrough(server, {
      url: `ws://${upstream.host}//6/v2/sock?a=%20`,
      headers: [
        ['Cookie', 'a=1'],
        ['X-Twice', '1'],
        ['X-Twice', '2'],
      ],
      protocols: ['ccs', 'other'],
    });
    await eventually('it is open', () => noticesOf(page).length === 1);
    expect(noticesOf(page)[0]).toMatchObject({ kind: 'opened', protocol: 'ccs' });
    const [handshake] = upstream.handshakes;
    expect(handshake?.url).toBe('//6/v2/sock?a=%20');
    expect(handshake?.headersDistinct).toMatchObject({
      host: [upstream.host],
      cookie: ['a=1'],
      'x-twice': ['1', '2'],
      'sec-websocket-protocol': ['ccs,other'],
    });
    expect(handshake?.headers).not.toHaveProperty('origin');
    expect(handshake?.headers).not.toHaveProperty('sec-websocket-extensions');
  });

  it.each([
    [4123, 'a reason ä', '4123 a reason ä'],
    [1000, '', '1000'],
    [1011, 'x'.repeat(123), `1011 ${'x'.repeat(123)}`],
  ])('is closed from here with %i', async (code, reason, expected) => {
    let closing = '';
    const upstream = await runSocketUpstream((socket) => {
      socket.once('close', (received, text) => (closing = `${String(received)} ${text.toString()}`.trim()));
    });
    const server = await runServer({ allow: [upstream.host] });
    const page = await openEcho(server, upstream.host);
    page.socket.send(controlText({ kind: 'close', code, reason }));
    expect(await page.closed).toBe('1000');
    expect(closing).toBe(expected);
    expect(noticesOf(page).at(-1)).toEqual({ kind: 'closed', code, reason, by: 'us' });
  });

  it.each([
    [1000, ''],
    [1001, 'going away'],
    [1008, 'no'],
    [1013, ''],
    [4401, 'Unauthorized'],
    [4999, ''],
  ])('is closed from there with %i', async (code, reason) => {
    const upstream = await runSocketUpstream((socket) => {
      socket.once('message', () => {
        socket.send('last words');
        socket.close(code, reason);
      });
    });
    const server = await runServer({ allow: [upstream.host] });
    const page = await openEcho(server, upstream.host);
    page.socket.send('mconnect');
    expect(await page.closed).toBe('1000');
    expect(messagesOf(page)).toEqual(['last words']);
    expect(noticesOf(page).at(-1)).toEqual({ kind: 'closed', code, reason, by: 'server' });
  });

  it('tells a close without a code from a connection that broke', async () => {
    const upstream = await runSocketUpstream((socket) => {
      socket.once('message', (data) => {
        if ((data as Buffer).toString() === 'close') socket.close();
        else socket.terminate();
      });
    });
    const server = await runServer({ allow: [upstream.host] });
    const [closed, broken] = [await openEcho(server, upstream.host), await openEcho(server, upstream.host)];
    closed.socket.send('mclose');
    broken.socket.send('mbreak');
    await closed.closed;
    await broken.closed;
    expect(noticesOf(closed).at(-1)).toEqual({ kind: 'closed', code: 1005, reason: '', by: 'server' });
    expect(noticesOf(broken).at(-1)).toEqual({ kind: 'closed', code: 1006, reason: '', by: 'nobody' });
  });

  it('ends the other side soon after the page has gone, however it went', async () => {
    const upstream = await runSocketUpstream(echo);
    const server = await runServer({ allow: [upstream.host] });
    const pages = [await openEcho(server, upstream.host), await openEcho(server, upstream.host)];
    expect(upstream.clients.size).toBe(2);
    pages[0]?.socket.close();
    pages[1]?.socket.terminate();
    await eventually('both are gone', () => upstream.clients.size === 0, 2_000);
  });

  it('ends the handshake when the page gives up', async () => {
    const upstream = await runRawUpstream(() => undefined);
    const server = await runServer({ allow: [upstream.host] });
    const page = await openThrough(server, { url: `ws://${upstream.host}/` });
    await eventually('the handshake is there', () => upstream.received[0]?.includes('\r\n\r\n') === true);
    page.socket.send(controlText({ kind: 'close', code: 1000, reason: '' }));
    expect(await page.closed).toBe('1000');
    expect(page.received).toEqual([]);
    await eventually('the connection is gone', () => upstream.open() === 0, 1_000);
  });

  it('says when the server is going away, and leaves nothing behind', async () => {
    const upstream = await runSocketUpstream(echo);
    const server = await runServer({ allow: [upstream.host] });
    const page = await openEcho(server, upstream.host);
    await server.close();
    expect(await page.closed).toBe('1001 The server is shutting down.');
    await eventually('the other side is gone', () => upstream.clients.size === 0);
  });

  it('is ended when the page shows no sign of life', async () => {
    const upstream = await runSocketUpstream(echo);
    const server = await runServer({ allow: [upstream.host], limits: { heartbeat: 40 } });
    const page = await openEcho(server, upstream.host);
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(upstream.clients.size).toBe(1);
    page.socket.pause();
    await eventually('the other side is gone', () => upstream.clients.size === 0);
  });

  it('holds the other side back while the page does not keep up, and loses nothing', async () => {
    const frame = Buffer.alloc(100_000, 'x');
    const frames = 400;
    let sent = 0;
    const upstream = await runSocketUpstream((socket) => {
      const next = () => {
        if (sent === frames) return;
        sent += 1;
        socket.send(frame, next);
      };
      next();
    });
    const server = await runServer({ allow: [upstream.host], limits: { maxWaiting: 100_000 } });
    const page = await openEcho(server, upstream.host);
    page.socket.pause();
    await new Promise((resolve) => setTimeout(resolve, 300));
    const whilePaused = sent;
    page.socket.resume();
    await eventually('all frames', () => messagesOf(page).length === frames, 10_000);
    expect(whilePaused).toBeLessThan(frames);
    expect(messagesOf(page).every((bytes) => frame.equals(bytes as Buffer))).toBe(true);
  });
});
