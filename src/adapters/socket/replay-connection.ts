import type { ReplayProgress, ReplayRequest } from '../../app/ports/recordings-port.ts';
import type { SocketDocument } from '../../domain/api/socket-document.ts';
import { FrameLog } from '../../domain/socket/frame-log.ts';
import { changeSpeed, countDue, startClock, untilNext } from '../../domain/socket/recording/replay-clock.ts';
import type { ReplayClock, ReplaySpeed } from '../../domain/socket/recording/replay-clock.ts';
import { timestamp } from '../../domain/time.ts';
import type { Timestamp } from '../../domain/time.ts';
import type { Connection, ConnectionEnd, ConnectionEvents } from './connection.ts';
import type { Slices } from './slices.ts';
import type { Task } from './take-away/in-slices.ts';
import { readRecording } from './take-away/read-recording.ts';

/** What a replay needs of the worker. */
export interface ReplaySurroundings {
  readonly slices: Slices;
  readonly now: () => Timestamp;
  readonly after: (milliseconds: number, callback: () => void) => () => void;
  readonly document: () => SocketDocument | undefined;
  /** How far it has come, at a moment that is now. */
  readonly told: (progress: ReplayProgress, at: Timestamp) => void;
}

/** A replay that runs: a connection whose speed can be changed. */
export interface Replay extends Connection {
  setSpeed(speed: ReplaySpeed | 'paused'): void;
}

/** A timer may not wait longer than this, in milliseconds. */
const longestWait = 60_000;

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * Plays a recording as if it were a socket: the file is read whole, then each frame comes when its time has come. What was
 * sent when it was recorded comes as `repeated`. It ends with code 1000; nothing can be sent to it.
 */
export function openReplay(
  request: ReplayRequest,
  events: ConnectionEvents,
  around: ReplaySurroundings,
): Replay {
  return new RunningReplay(request, events, around);
}

class RunningReplay implements Replay {
  readonly #events: ConnectionEvents;
  readonly #around: ReplaySurroundings;
  readonly #task: Task & { cancelled: boolean } = { cancelled: false };
  /** The whole recording; its notes are not played, the session makes its own. */
  readonly #log = new FrameLog({ frames: Infinity, bytes: Infinity });
  readonly #times: number[] = [];
  #clock: ReplayClock;
  #speed: ReplaySpeed | 'paused';
  #played = 0;
  #over = false;
  #stopWaiting: (() => void) | undefined;

  constructor(request: ReplayRequest, events: ConnectionEvents, around: ReplaySurroundings) {
    this.#events = events;
    this.#around = around;
    this.#speed = request.speed;
    this.#clock = startClock(timestamp(0), around.now(), 'paused');
    void this.#load(request);
  }

  send(): boolean {
    return false;
  }

  close(): void {
    this.#end({ code: 1000, reason: 'replay stopped', by: 'us' });
  }

  giveUp(): void {
    this.close();
  }

  setSpeed(speed: ReplaySpeed | 'paused'): void {
    if (this.#over) return;
    const reached = timestamp(this.#times[this.#played - 1] ?? this.#times[0] ?? 0);
    this.#speed = speed;
    this.#clock = changeSpeed(this.#clock, this.#around.now(), speed, reached);
    this.#tell();
    this.#goOn();
  }

  async #load(request: ReplayRequest): Promise<void> {
    const { slices, now, document } = this.#around;
    const tools = {
      slices,
      now,
      document: document(),
      told: () => undefined,
      append: (facts: Parameters<FrameLog['append']>[0], payload: Uint8Array): void => {
        if (facts.note) return;
        this.#log.append(facts, payload);
        this.#times.push(facts.at);
      },
    };
    const result = await readRecording(request, tools, this.#task);
    if (this.#over) return;
    const read = result?.ok === true && result.value.kind === 'read';
    if (!read || this.#times.length === 0) {
      const detail =
        result?.ok === false
          ? `The recording could not be read. ${result.error}`
          : 'The recording has no frames.';
      this.#end({ code: 1006, reason: '', by: 'nobody', detail });
      return;
    }
    this.#events.opened();
    this.#clock = startClock(timestamp(this.#times[0] ?? 0), now(), this.#speed);
    this.#tell();
    this.#goOn();
  }

  /** Waits for the next frame, or begins to play those that are due. */
  #goOn(): void {
    this.#stopWaiting?.();
    this.#stopWaiting = undefined;
    if (this.#over || this.#times.length === 0) return;
    if (this.#played >= this.#times.length) {
      this.#end({ code: 1000, reason: 'the recording ends here', by: 'us' });
      return;
    }
    const wait = untilNext(this.#times, this.#played, this.#clock, this.#around.now());
    if (wait === undefined) return;
    if (wait <= 0) this.#around.slices.run(this.#play);
    else
      this.#stopWaiting = this.#around.after(Math.min(Math.ceil(wait), longestWait), () => {
        this.#goOn();
      });
  }

  /** Plays what is due, as a job: also the fastest replay leaves the worker's thread to others in between. */
  readonly #play = (isOver: () => boolean): 'more' | 'done' => {
    const due = countDue(this.#times, this.#played, this.#clock, this.#around.now());
    while (this.#played < due && !this.#over) {
      this.#playNext();
      if (isOver()) {
        this.#tell();
        return 'more';
      }
    }
    this.#tell();
    this.#goOn();
    return 'done';
  };

  #playNext(): void {
    const frame = this.#log.read(this.#played++);
    if (frame === undefined) return;
    const data = frame.opcode === 'text' ? decoder.decode(frame.bytes) : frame.bytes.slice();
    if (frame.direction === 'in') this.#events.received(data);
    else this.#events.repeated(data);
  }

  #tell(): void {
    const { told, now } = this.#around;
    const [speed, played, times] = [this.#speed, this.#played, this.#times];
    const recorded = timestamp(times[Math.max(0, played - 1)] ?? 0);
    told({ speed, played, total: times.length, recorded }, now());
  }

  #end(end: ConnectionEnd): void {
    if (this.#over) return;
    this.#over = true;
    this.#task.cancelled = true;
    this.#stopWaiting?.();
    this.#around.slices.stop(this.#play);
    // Not before whoever closes it has gone on: a connection never ends within a call to it.
    this.#around.after(0, () => {
      this.#events.closed(end);
    });
  }
}
