import { FrameJournal } from '../../../../src/adapters/socket/journal/frame-journal.ts';
import { openRecording } from '../../../../src/adapters/socket/journal/open-recording.ts';
import { Recordings } from '../../../../src/adapters/socket/journal/recordings.ts';
import { timestamp } from '../../../../src/domain/time.ts';

/* A feed's worker without a socket: frames come from a formula, so that whoever reads them knows what they must be. */

/** What a test tells the worker. */
export type Order =
  | { readonly kind: 'open'; readonly root: string; readonly id: string; readonly wait?: number }
  /** Appends so many frames. */
  | { readonly kind: 'append'; readonly count: number }
  /** Appends without end, so that it can be killed in the middle. */
  | { readonly kind: 'pour' }
  | { readonly kind: 'drop before'; readonly number: number }
  | { readonly kind: 'look' }
  | { readonly kind: 'finish' };

/** The journal after an order. */
export interface Sight {
  readonly error?: string;
  readonly first: number;
  readonly end: number;
  readonly writtenEnd: number;
  readonly torn: boolean;
  /** Frames that are not what the formula says; only of 'look'. */
  readonly wrong: number;
  readonly failures: readonly string[];
}

let journal: FrameJournal | undefined;
let release: (() => void) | undefined;
let torn = false;
const failures: string[] = [];

function payload(number: number): Uint8Array<ArrayBuffer> {
  const length = (number * 7919) % 900;
  return Uint8Array.from({ length }, (_, index) => number * 31 + index * 17);
}

function append(count: number): void {
  for (let left = count; left > 0; left--) {
    const number = journal?.end ?? 0;
    journal?.append(
      {
        at: timestamp(number / 8),
        direction: number % 3 === 0 ? 'out' : 'in',
        opcode: number % 2 === 0 ? 'text' : 'binary',
        masked: number % 5 === 0,
        note: number % 7 === 0,
      },
      payload(number),
    );
  }
}

function wrong(source: FrameJournal): number {
  let count = 0;
  for (let number = source.first; number < source.end; number++) {
    const frame = source.read(number);
    const expected = payload(number);
    const same =
      frame?.at === number / 8 &&
      frame.direction === (number % 3 === 0 ? 'out' : 'in') &&
      frame.opcode === (number % 2 === 0 ? 'text' : 'binary') &&
      frame.masked === (number % 5 === 0) &&
      frame.note === (number % 7 === 0) &&
      frame.bytes.length === expected.length &&
      frame.bytes.every((byte, index) => byte === expected[index]);
    if (!same) count++;
  }
  return count;
}

async function open({ root, id, wait }: Extract<Order, { kind: 'open' }>): Promise<string | undefined> {
  const opened = await openRecording(id, { recordings: new Recordings(root), wait });
  if (!opened.ok) return opened.error;
  const { folder, sealed, end } = opened.value;
  torn = opened.value.torn !== undefined;
  release = opened.value.release;
  journal = new FrameJournal(folder, {
    first: end,
    sealed,
    limits: { frames: 500, bytes: 100_000, waiting: 10_000 },
    after(milliseconds, callback) {
      const timer = setTimeout(callback, milliseconds);
      return () => {
        clearTimeout(timer);
      };
    },
    stopped: (cause) => failures.push(String(cause)),
    lost: (first, lostEnd) => failures.push(`lost ${first} to ${lostEnd}`),
  });
  return undefined;
}

async function obey(order: Order): Promise<Sight> {
  let error: string | undefined;
  switch (order.kind) {
    case 'open':
      error = await open(order);
      break;
    case 'append':
      append(order.count);
      break;
    case 'pour':
      setInterval(() => {
        append(200);
      }, 1);
      break;
    case 'drop before':
      journal?.dropBefore(order.number);
      break;
    case 'finish':
      await journal?.finish();
      release?.();
      break;
    case 'look':
      break;
  }
  const { first = 0, end = 0, writtenEnd = 0 } = journal ?? {};
  return {
    ...(error === undefined ? {} : { error }),
    ...{ first, end, writtenEnd, torn, failures },
    wrong: order.kind === 'look' && journal !== undefined ? wrong(journal) : 0,
  };
}

addEventListener('message', ({ data }: MessageEvent<Order>) => {
  void obey(data).then((sight) => {
    postMessage(sight);
  });
});
