import { frameChecks } from 'virtual:ccs-requests/frame-checks';
import { createWallClock } from '../clock/wall-clock.ts';
import { openDirectly } from './direct-connection.ts';
import type { ToWorker } from './frame-protocol.ts';
import { serveFrames } from './frame-server.ts';
import type { Post } from './frame-server.ts';
import { createIdSource } from '../clock/growing-ids.ts';
import { openRecording } from './journal/open-recording.ts';
import { Recordings } from './journal/recordings.ts';
import { openThroughRelay } from './relay-connection.ts';

/* The worker's script: the socket and its log live here, so that a busy page cannot hold up a frame. */

const post: Post = (message, transfer = []) => {
  postMessage(message, { transfer: [...transfer] });
};

/** A message to ourselves takes its turn behind the events that wait already, and is not held back as timers are. */
const turns = new MessageChannel();
const waiting: (() => void)[] = [];
turns.port1.onmessage = () => waiting.shift()?.();

const take = serveFrames(
  {
    now: createWallClock(),
    soon(callback) {
      waiting.push(callback);
      turns.port2.postMessage(undefined);
    },
    random: () => Math.random(),
    connect: ({ url, relay }, events) =>
      relay === undefined ? openDirectly(url, events) : openThroughRelay(url, relay, events),
    after(milliseconds, callback) {
      const timer = setTimeout(callback, milliseconds);
      return () => {
        clearTimeout(timer);
      };
    },
    recordings: {
      newRecording: createIdSource(() => Date.now(), Math.random),
      openRecording: (id, shared) => openRecording(id, { shared }),
      tidyRecordings() {
        // What cannot be deleted now is tried again with the next recording.
        new Recordings().tidy().catch(() => undefined);
      },
    },
  },
  post,
  {},
  frameChecks,
);

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  take(data);
});
post({ kind: 'ready' });
