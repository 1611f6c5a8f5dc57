import type { Payload } from '../../app/ports/socket-port.ts';
import { everySpelling } from '../../domain/history/every-spelling.ts';
import { readConnectAnswer } from '../../domain/socket/connect-answer.ts';
import { elapsed } from '../../domain/socket/elapsed.ts';
import { maskAnswer } from '../../domain/socket/handshake-answer.ts';
import { createMasker } from '../../domain/socket/mask.ts';
import { reduceSession } from '../../domain/socket/session.ts';
import type { Closing, Session, SessionSignal } from '../../domain/socket/session.ts';
import { defaultSessionSettings } from '../../domain/socket/session-settings.ts';
import type { SessionSettings } from '../../domain/socket/session-settings.ts';
import type { StopReason } from '../../domain/socket/stop-reason.ts';
import type { Timestamp } from '../../domain/time.ts';
import type { BatchedFrame } from '../../relay/frame-batch.ts';
import type { Connection, ConnectionEnd, ConnectionEvents } from './connection.ts';
import { LineWatch } from './line-watch.ts';
import { Reconnector } from './reconnector.ts';
import type { ReconnectPlatform } from './reconnector.ts';
import { SessionWriter } from './session-writer.ts';
import type { WriterLog } from './session-writer.ts';

/** What a session is opened with. */
export interface SessionTarget {
  readonly url: string;
  readonly firstMessage?: string;
  /** What is sent while keep-alive is on; absent where nothing is known to send. */
  readonly keepAliveText?: string;
  /** For a replay: takes the time it takes, may be silent for as long as it was, and is not opened anew. */
  readonly unwatched?: true;
  readonly masks: readonly { readonly secret: string; readonly shown: string }[];
}

/** What the runner needs of the platform. */
export interface SessionPlatform<Target extends SessionTarget> extends ReconnectPlatform {
  now(): Timestamp;
  connect(target: Target, events: ConnectionEvents): Connection;
  /** Calls back once after so many milliseconds, unless the returned function is called before. */
  after(milliseconds: number, callback: () => void): () => void;
}

/** Where the runner tells what happened. */
export interface SessionListener {
  signal(signal: SessionSignal): void;
  /** A frame, or a note, was appended to the log at this moment. */
  logged(at: Timestamp): void;
  /** It is time to connect again: answered by `openAgain` with the token of today, or by `stopReconnecting`. */
  reconnectDue(): void;
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** A close that is not answered within so many milliseconds is given up: the connection is half-open. */
const closeWithin = 3000;

interface Live<Target> {
  readonly target: Target;
  readonly connection: Connection;
  readonly writer: SessionWriter;
  /** `awaiting`: `connect` is sent, and no answer came yet. */
  stage: 'opening' | 'awaiting' | 'open';
  /** Present once the socket is open. */
  watch?: LineWatch;
  /** Stops the timer of the present stage, if it has one. */
  stopTimer?: () => void;
  /** Present once we have begun to close. */
  closing?: {
    readonly by: 'us' | 'watch';
    readonly detail: string | undefined;
    readonly stopWaiting: () => void;
  };
}

/**
 * Runs one session at a time and writes its frames to the log, secrets masked. A new session is opened only when the one
 * before is closed, because some servers allow one socket per user. A session that was lost is opened anew by itself, as
 * far as `judgeEnd` finds that right.
 */
export class SessionRunner<Target extends SessionTarget> {
  readonly #platform: SessionPlatform<Target>;
  readonly #log: WriterLog;
  readonly #listener: SessionListener;
  readonly #reconnector: Reconnector;
  #settings = defaultSessionSettings;
  #session: Session = { kind: 'none' };
  #live: Live<Target> | undefined;
  /** Opened as soon as the live one is closed. */
  #next: Target | undefined;
  /** Since when nothing could be received, and from where; undefined where nothing is missed. */
  #lost: { readonly from: Timestamp; readonly url: string } | undefined;

  constructor(platform: SessionPlatform<Target>, log: WriterLog, listener: SessionListener) {
    this.#platform = platform;
    this.#log = log;
    this.#listener = listener;
    this.#reconnector = new Reconnector(platform, {
      signal: (signal) => {
        this.#tell(signal);
      },
      due: () => {
        listener.reconnectDue();
      },
    });
  }

  /** From now on by these settings. */
  configure(settings: SessionSettings): void {
    this.#settings = settings;
    this.#live?.watch?.configure(settings);
    if (settings.reconnect === 'off') this.#reconnector.stop({ kind: 'off' });
    else if (this.#session.kind === 'stale' && this.#live !== undefined) {
      this.#closeLive(this.#live, 'watch', silentFor(this.#session.since, this.#platform.now()));
    }
  }

  /** The user wants a session: whatever was before ends. */
  open(target: Target): void {
    this.#reconnector.begin();
    if (this.#live === undefined) {
      this.#start(target);
    } else {
      this.#next = target;
      this.#closeLive(this.#live, 'us');
    }
  }

  /** The answer to `reconnectDue`; passed over where no attempt is waited for any more. */
  openAgain(target: Target): void {
    if (this.#reconnector.take()) this.#start(target);
  }

  /** Makes the attempt that is waited for at once. */
  reconnectNow(): void {
    this.#reconnector.now();
  }

  /** Calls the attempt off that is waited for. */
  stopReconnecting(why: StopReason): void {
    this.#reconnector.stop(why);
  }

  /** The page came back to life, or the network: what timers may have missed is looked at now. */
  wake(): void {
    this.#reconnector.wake();
    this.#live?.watch?.wake();
  }

  /** Whether the message could be handed to the socket; then it is in the log. */
  send(message: Payload): boolean {
    const live = this.#live;
    if (live === undefined || live.stage === 'opening' || live.closing !== undefined) return false;
    if (!live.connection.send(message)) return false;
    live.writer.frame(this.#platform.now(), 'out', message);
    return true;
  }

  /** Closes the session, and calls off what would come after it. */
  close(): void {
    this.#next = undefined;
    this.#reconnector.stop({ kind: 'by user' });
    if (this.#live !== undefined) this.#closeLive(this.#live, 'us');
  }

  #start(target: Target): void {
    const masker = createMasker(target.masks);
    const writer = new SessionWriter(this.#log, masker, target.url, (at) => {
      this.#listener.logged(at);
    });
    this.#tell({ kind: 'opening', at: this.#platform.now(), url: writer.url });
    const connection = this.#platform.connect(target, {
      opened: () => {
        if (this.#live === live) this.#opened(live);
      },
      received: (data) => {
        if (this.#live === live) this.#received(live, data);
      },
      repeated: (data) => {
        if (this.#live === live) live.writer.frame(this.#platform.now(), 'out', data);
      },
      receivedBatch: (frames) => {
        if (this.#live === live) this.#receivedBatch(live, frames);
      },
      closed: (end) => {
        if (this.#live === live) this.#closed(live, end);
      },
    });
    // A connection that was given up may still speak: then another one is live, or none, and it is passed over.
    const live: Live<Target> = { target, connection, writer, stage: 'opening' };
    this.#live = live;
    if (target.unwatched === true) return;
    const { connectWithin } = this.#settings;
    live.stopTimer = this.#platform.after(connectWithin * 1000, () => {
      this.#closeLive(live, 'watch', `The socket was not open within ${String(connectWithin)} s.`);
    });
  }

  #opened(live: Live<Target>): void {
    live.stopTimer?.();
    live.stage = 'open';
    const at = this.#platform.now();
    const { writer, target } = live;
    if (this.#lost?.url === writer.url) writer.note(at, { kind: 'gap', from: this.#lost.from, to: at });
    this.#lost = undefined;
    writer.note(at, { kind: 'opened', url: writer.url });
    this.#tell({ kind: 'opened', at });
    if (target.firstMessage !== undefined && this.send(target.firstMessage)) this.#awaitAnswer(live);
    if (live.closing === undefined && target.unwatched !== true) live.watch = this.#watch(live);
  }

  #awaitAnswer(live: Live<Target>): void {
    live.stage = 'awaiting';
    this.#tell({ kind: 'connect sent', at: this.#platform.now() });
    live.stopTimer = this.#platform.after(this.#settings.answerWithin * 1000, () => {
      this.#tell({ kind: 'no answer', at: this.#platform.now() });
    });
  }

  #watch(live: Live<Target>): LineWatch {
    return new LineWatch(this.#platform, this.#settings, {
      ping: () => {
        if (live.target.keepAliveText !== undefined) this.send(live.target.keepAliveText);
      },
      silent: (as, last) => {
        const at = this.#platform.now();
        this.#tell({ kind: 'silent', at, last, as });
        if (as === 'quiet' || this.#settings.reconnect === 'off') return;
        this.#closeLive(live, 'watch', silentFor(last, at));
      },
      alive: (at) => {
        this.#tell({ kind: 'alive', at });
      },
    });
  }

  #received(live: Live<Target>, data: Payload): void {
    const at = this.#platform.now();
    live.writer.frame(at, 'in', data);
    live.watch?.heard(at);
    if (live.stage !== 'awaiting' || typeof data !== 'string') return;
    const answer = readConnectAnswer(data);
    if (answer.kind === 'none') return;
    live.stage = 'open';
    live.stopTimer?.();
    if (answer.kind === 'accepted') {
      this.#tell({ kind: 'first frame', at });
      return;
    }
    // Who is refused is not kept alive.
    live.watch?.stop();
    this.#tell({ kind: 'first frame', at, refusal: live.writer.mask(answer.reason) });
  }

  #receivedBatch(live: Live<Target>, frames: readonly BatchedFrame[]): void {
    let read = 0;
    // Until the answer to `connect` is among them, each is read.
    for (; live.stage === 'awaiting' && this.#live === live && read < frames.length; read++) {
      const frame = frames[read];
      if (frame !== undefined)
        this.#received(live, frame.opcode === 'text' ? decoder.decode(frame.payload) : frame.payload);
    }
    if (this.#live !== live) return;
    const at = this.#platform.now();
    live.writer.batch(at, read === 0 ? frames : frames.slice(read));
    live.watch?.heard(at);
  }

  #closed(live: Live<Target>, end: ConnectionEnd): void {
    live.stopTimer?.();
    live.closing?.stopWaiting();
    live.watch?.stop();
    this.#live = undefined;
    const at = this.#platform.now();
    const before = this.#session;
    const { code, reason, by, ...known } = inOurWords(live, end);
    if (live.stage !== 'opening') {
      live.writer.note(at, { kind: 'closed', code, reason, by: by === 'watch' ? 'nobody' : by });
      const from = by === 'server' ? at : (live.watch?.last ?? at);
      this.#lost = live.closing?.by === 'us' ? undefined : { from, url: live.writer.url };
    }
    this.#tell({ kind: 'closed', at, code, reason, by, ...known });
    const next = this.#next;
    this.#next = undefined;
    if (next !== undefined) this.#start(next);
    else if (live.closing?.by !== 'us' && live.target.unwatched !== true) this.#judge(before);
  }

  #judge(before: Session): void {
    const after = this.#session;
    if (after.kind === 'closed' || after.kind === 'refused') {
      this.#reconnector.ended(before, after, this.#settings.reconnect);
    }
  }

  #closeLive(live: Live<Target>, by: 'us' | 'watch', detail?: string): void {
    if (live.closing !== undefined) {
      // The user's word goes before what we had begun ourselves.
      live.closing = { ...live.closing, by: by === 'us' ? by : live.closing.by };
      return;
    }
    live.watch?.stop();
    const stopWaiting = this.#platform.after(closeWithin, () => {
      if (this.#live !== live) return;
      live.connection.giveUp();
      const words = 'The other side did not answer the close, so the connection was given up.';
      this.#closed(live, { code: 1006, reason: '', by: 'us', detail: words });
    });
    live.closing = { by, detail, stopWaiting };
    live.connection.close();
  }

  #tell(signal: SessionSignal): void {
    this.#session = reduceSession(this.#session, signal);
    this.#listener.signal(signal);
  }
}

function silentFor(last: Timestamp, now: Timestamp): string {
  return `Nothing had come for ${elapsed(now - last)}, although pings went out.`;
}

/** The end with its texts masked, and with what we know of it ourselves. */
function inOurWords(
  { closing, writer, target }: Live<SessionTarget>,
  { code, reason, by, detail, answer }: ConnectionEnd,
): Omit<Closing, 'at'> {
  const words = [closing?.detail, detail].filter((part) => part !== undefined).join(' ');
  return {
    code,
    reason: writer.mask(reason),
    by: closing?.by === 'watch' && by !== 'server' ? 'watch' : by,
    ...(words === '' ? {} : { detail: writer.mask(words) }),
    ...(answer === undefined ? {} : { answer: maskAnswer(answer, everySpelling(target.masks)) }),
  };
}
