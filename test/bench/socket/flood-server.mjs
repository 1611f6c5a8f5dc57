import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';
import { FloodFrames } from './flood-frames.mjs';
import { toConsole } from './to-console.mjs';

/*
 * A program of its own, so that it shares no thread with the bench: a socket that sends as much as it is told to, at
 * the path where CCS has its event socket. Under every other path stands the console, so that the page under test and
 * the socket have one origin and the page takes the direct way. Frames are ready-made and written to the connection
 * itself, so that the sender takes as little of the machine as it can.
 */

/**
 * @typedef {{ readonly kind: 'console', readonly url: string }
 *   | { readonly kind: 'flood', readonly frames: number, readonly perSecond?: number }} FloodOrder
 *   what the bench tells: where the console is; to send, as fast as it is taken unless `perSecond` says how fast
 *
 * @typedef {{ readonly kind: 'listening', readonly port: number }
 *   | { readonly kind: 'began', readonly at: number }
 *   | { readonly kind: 'sent', readonly at: number, readonly frames: number }} FloodNews
 *   what it answers; times in milliseconds since the epoch; `sent` means handed to the system
 */

/** Frames in one write: about 60 kB. */
const framesInBatch = 200;

/** Milliseconds between two writes where frames are paced. */
const beat = 2;

const frames = new FloodFrames();
const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false });
/** @type {import('node:stream').Duplex | undefined} the newest connection */
let connection;
let consoleUrl = '';

const server = createServer((request, response) => {
  toConsole(consoleUrl, request, response);
});
server.on('upgrade', (request, duplex, head) => {
  sockets.handleUpgrade(request, duplex, head, (socket) => {
    connection = duplex;
    socket.on('error', () => undefined);
    socket.on('message', (data) => {
      if (/** @type {Buffer} */ (data).includes('"connect"'))
        socket.send('{"success":true,"request":"connect"}');
    });
  });
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address !== null && typeof address === 'object') tell({ kind: 'listening', port: address.port });
});

process.on('message', (/** @type {FloodOrder} */ order) => {
  if (order.kind === 'console') consoleUrl = order.url;
  else if (order.perSecond === undefined) void flood(order.frames);
  else void pace(order.frames, order.perSecond);
});

/** @param {number} count */
async function flood(count) {
  const to = connected();
  tell({ kind: 'began', at: now() });
  for (let sent = 0; sent < count && !to.destroyed; sent += framesInBatch) {
    const free = to.write(frames.batch(sent, Math.min(framesInBatch, count - sent), now()));
    if (!free) await settled(to);
  }
  tell({ kind: 'sent', at: now(), frames: count });
}

/**
 * @param {number} count
 * @param {number} perSecond
 */
async function pace(count, perSecond) {
  const to = connected();
  const began = now();
  tell({ kind: 'began', at: began });
  for (let sent = 0; sent < count && !to.destroyed;) {
    const due = Math.min(count, Math.floor(((now() - began) * perSecond) / 1000));
    if (due > sent) to.write(frames.batch(sent, due - sent, now()));
    sent = due;
    await new Promise((resolve) => setTimeout(resolve, beat));
  }
  tell({ kind: 'sent', at: now(), frames: count });
}

/** @param {import('node:stream').Duplex} to */
function settled(to) {
  return new Promise((resolve) => {
    const done = () => {
      to.off('drain', done);
      to.off('close', done);
      resolve(undefined);
    };
    to.on('drain', done);
    to.on('close', done);
  });
}

function connected() {
  if (connection === undefined) throw new Error('Nobody is connected.');
  return connection;
}

function now() {
  return performance.timeOrigin + performance.now();
}

/** @param {FloodNews} news */
function tell(news) {
  process.send?.(news);
}
