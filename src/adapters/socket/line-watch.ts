import type { Silence } from '../../domain/socket/session.ts';
import type { SessionSettings } from '../../domain/socket/session-settings.ts';
import { lookAtLine } from '../../domain/socket/silence.ts';
import { timestamp } from '../../domain/time.ts';
import type { Timestamp } from '../../domain/time.ts';

/** What the watch needs of the platform. */
interface WatchPlatform {
  now(): Timestamp;
  after(milliseconds: number, callback: () => void): () => void;
}

/** What the watch asks for and finds. */
export interface WatchListener {
  /** Time for the keep-alive text. */
  ping(): void;
  /** Nothing has come since `last`; told once, until `alive`. */
  silent(as: Silence, last: Timestamp): void;
  /** A frame came after a silence. */
  alive(at: Timestamp): void;
}

/** Watches one open socket: sends pings in time and notices when nothing comes. Looks at the clock, never at a frame. */
export class LineWatch {
  readonly #platform: WatchPlatform;
  readonly #listener: WatchListener;
  #settings: SessionSettings;
  #last: Timestamp;
  #silence: Silence | undefined;
  #pinging: Timestamp | undefined;
  #probed: Timestamp | undefined;
  #lookDue: Timestamp;
  #over = false;
  #stopLook: (() => void) | undefined;
  #stopPing: (() => void) | undefined;

  /** Begins when the socket has been opened. */
  constructor(platform: WatchPlatform, settings: SessionSettings, listener: WatchListener) {
    this.#platform = platform;
    this.#listener = listener;
    this.#settings = settings;
    this.#last = platform.now();
    this.#lookDue = this.#last;
    this.#follow();
  }

  /** When the last frame came; when the socket was opened, where none has come. */
  get last(): Timestamp {
    return this.#last;
  }

  /** A frame came. Called for each one, so it does next to nothing. */
  heard(at: Timestamp): void {
    this.#last = at;
    if (this.#silence === undefined) return;
    this.#silence = undefined;
    this.#look();
    this.#listener.alive(at);
  }

  /** From now on by these settings. */
  configure(settings: SessionSettings): void {
    this.#settings = settings;
    this.#follow();
  }

  /** The page came back to life: a line that was not watched is looked at now. */
  wake(): void {
    if (this.#pinging !== undefined || this.#silence === undefined) this.#look();
  }

  /** It is over: nothing is sent or planned any more. */
  stop(): void {
    this.#over = true;
    this.#cancel();
  }

  #cancel(): void {
    this.#stopLook?.();
    this.#stopPing?.();
    this.#stopLook = this.#stopPing = undefined;
  }

  #follow(): void {
    if (this.#over) return;
    const now = this.#platform.now();
    this.#cancel();
    const on = this.#settings.keepAlive.kind === 'on';
    this.#pinging = on ? (this.#pinging ?? now) : undefined;
    this.#probed = undefined;
    this.#lookDue = now;
    if (on) this.#planPing();
    this.#look();
  }

  #planPing(): void {
    this.#stopPing = this.#platform.after(this.#settings.keepAlive.every * 1000, () => {
      this.#planPing();
      this.#listener.ping();
    });
  }

  #look(): void {
    if (this.#over) return;
    this.#stopLook?.();
    this.#stopLook = undefined;
    const now = this.#platform.now();
    if (this.#probed !== undefined && this.#last > this.#probed) this.#probed = undefined;
    const line = { last: this.#last, pinging: this.#pinging, probed: this.#probed, due: this.#lookDue };
    const look = lookAtLine(line, now, this.#settings);
    if (look.kind === 'silent') {
      if (this.#silence === look.as) return;
      this.#silence = look.as;
      this.#listener.silent(look.as, this.#last);
      return;
    }
    this.#lookDue = timestamp(now + look.after);
    this.#stopLook = this.#platform.after(look.after, () => {
      this.#look();
    });
    if (look.kind === 'probe') {
      this.#probed = now;
      this.#listener.ping();
    }
  }
}
