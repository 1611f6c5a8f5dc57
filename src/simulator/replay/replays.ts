import { ok } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import { replaySpeeds } from '../../domain/socket/recording/replay-clock.ts';
import type { ReplaySpeed } from '../../domain/socket/recording/replay-clock.ts';
import type { Timestamp } from '../../domain/time.ts';
import type { SimulatedSocket } from '../simulator.ts';
import { readServed } from './read-served.ts';
import { ServedReplay } from './served-replay.ts';
import type { ReplaySink, ServedRecording } from './served-replay.ts';

/** How much is kept to be served. */
export interface ReplayLimits {
  readonly recordings: number;
  /** Payload bytes of all recordings together. */
  readonly bytes: number;
}

const defaultLimits: ReplayLimits = { recordings: 16, bytes: 256 * 1024 * 1024 };

const path = /^\/+6\/+v2\/+replays\/+([A-Za-z0-9_-]+)\/*$/;

/** Recordings that are served as sockets, each under an id of its own; the oldest make room for new ones. */
export class Replays {
  readonly #now: () => Timestamp;
  readonly #limits: ReplayLimits;
  readonly #recordings: ServedRecording[] = [];
  readonly #playing = new Set<ServedReplay>();

  constructor(now: () => Timestamp, limits: Partial<ReplayLimits> = {}) {
    this.#now = now;
    this.#limits = { ...defaultLimits, ...limits };
  }

  /** Keeps a recording under `id`, which nobody must be able to guess, and returns the path of its socket. */
  add(id: string, body: Uint8Array): Result<string, string> {
    const read = readServed(id, body);
    if (!read.ok) return read;
    this.#recordings.push(read.value);
    while (this.#recordings.length > 1 && !this.#fits()) this.#recordings.shift();
    return ok(`/6/v2/replays/${id}?speed=1`);
  }

  /** Opens a socket on the recording that a target (path and query) names; undefined where there is none. */
  open(target: string): ((sink: ReplaySink) => SimulatedSocket) | undefined {
    const [wanted = '', query = ''] = target.split('?', 2);
    const [, id] = path.exec(wanted) ?? [];
    const recording = this.#recordings.find((each) => each.id === id);
    if (recording === undefined) return undefined;
    const speed = speedOf(new URLSearchParams(query).get('speed'));
    return (sink) => {
      const replay = new ServedReplay(recording, speed, sink, this.#now());
      this.#playing.add(replay);
      return replay;
    };
  }

  /** Sends what has become due. */
  tick(): void {
    const now = this.#now();
    for (const replay of this.#playing) {
      replay.tick(now);
      if (replay.over) this.#playing.delete(replay);
    }
  }

  #fits(): boolean {
    const bytes = this.#recordings.reduce((total, recording) => total + recording.bytes, 0);
    return this.#recordings.length <= this.#limits.recordings && bytes <= this.#limits.bytes;
  }
}

/** The speed that the query asks for; as recorded where it names none that there is. */
function speedOf(word: string | null): ReplaySpeed {
  return replaySpeeds.find((speed) => String(speed) === word) ?? 1;
}
