import { assertNever } from '../../domain/assert-never.ts';
import type { Opcode } from '../../domain/socket/frame.ts';
import { countDue, startClock } from '../../domain/socket/recording/replay-clock.ts';
import type { ReplayClock, ReplaySpeed } from '../../domain/socket/recording/replay-clock.ts';
import { timestamp } from '../../domain/time.ts';
import type { Timestamp } from '../../domain/time.ts';
import type { SimulatedSocket, SocketSink } from '../simulator.ts';

/** A recording that is served: what the server had sent in it, and when. */
export interface ServedRecording {
  readonly id: string;
  readonly frames: readonly ServedFrame[];
  /** When each of `frames` was recorded. */
  readonly times: readonly number[];
  /** Payload bytes of all frames together. */
  readonly bytes: number;
}

/** A frame as a client will get it. */
export interface ServedFrame {
  readonly opcode: Opcode;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Where a served replay's frames go. */
export interface ReplaySink extends SocketSink {
  /** Bytes that the client has not taken yet. */
  readonly waiting: number;
}

/** While so many bytes wait for a client, it gets no more: a slow one gets the recording late, and whole. */
const enoughWaiting = 1024 * 1024;

/**
 * A replay begins with the client's first message, which is `connect` at the real socket; a client that sends none waits
 * so many milliseconds.
 */
const waitForClient = 1000;
/** So many frames are sent at a time: a connection is served between the ticks only. */
const framesATick = 2000;

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * Plays a recording to one client, from its beginning, and closes with 1000 at its end. Any token in `connect` is good
 * enough, and none is too; `ping` is answered, other messages are passed over: what they led to is in the recording.
 */
export class ServedReplay implements SimulatedSocket {
  readonly #recording: ServedRecording;
  readonly #speed: ReplaySpeed;
  readonly #sink: ReplaySink;
  readonly #openedAt: Timestamp;
  #clock: ReplayClock | undefined;
  #spoke = false;
  #played = 0;
  #over = false;

  constructor(recording: ServedRecording, speed: ReplaySpeed, sink: ReplaySink, now: Timestamp) {
    this.#recording = recording;
    this.#speed = speed;
    this.#sink = sink;
    this.#openedAt = now;
  }

  /** Whether there is nothing more to come. */
  get over(): boolean {
    return this.#over;
  }

  text(frame: string): void {
    if (frame === 'ping') this.#sink.text('pong');
    else this.#spoke = true;
  }

  binary(): void {
    this.#spoke = true;
  }

  closed(): void {
    this.#over = true;
  }

  /** Sends what is due at the moment `now`. */
  tick(now: Timestamp): void {
    if (this.#over) return;
    const { frames, times } = this.#recording;
    if (this.#clock === undefined) {
      if (!this.#spoke && now - this.#openedAt < waitForClient) return;
      this.#clock = startClock(timestamp(times[0] ?? 0), now, this.#speed);
    }
    const due = Math.min(countDue(times, this.#played, this.#clock, now), this.#played + framesATick);
    while (this.#played < due && this.#sink.waiting < enoughWaiting) this.#send(frames[this.#played++]);
    if (this.#played < frames.length) return;
    this.#over = true;
    this.#sink.close(1000, 'the recording ends here');
  }

  #send(frame: ServedFrame | undefined): void {
    if (frame === undefined) return;
    switch (frame.opcode) {
      case 'text':
        this.#sink.text(decoder.decode(frame.bytes));
        return;
      case 'binary':
        this.#sink.binary(frame.bytes);
        return;
      default:
        assertNever(frame.opcode);
    }
  }
}
