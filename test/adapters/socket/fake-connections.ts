import type { Payload } from '../../../src/app/ports/socket-port.ts';
import type { Connection, ConnectionEnd, ConnectionEvents } from '../../../src/adapters/socket/connection.ts';
import type { WorkerTarget } from '../../../src/adapters/socket/frame-protocol.ts';
import type { WorkerPlatform } from '../../../src/adapters/socket/frame-server.ts';
import type { SessionTarget } from '../../../src/adapters/socket/session-runner.ts';
import { timestamp } from '../../../src/domain/time.ts';

/** A socket played by the test: what the runner did to it, and the events the test lets happen. */
export class FakeConnection implements Connection {
  readonly target: SessionTarget;
  readonly events: ConnectionEvents;
  readonly sent: Payload[] = [];
  state: 'opening' | 'open' | 'closed' = 'opening';
  askedToClose = false;
  givenUp = false;

  constructor(target: SessionTarget, events: ConnectionEvents) {
    this.target = target;
    this.events = events;
  }

  send(payload: Payload): boolean {
    if (this.state !== 'open') return false;
    this.sent.push(payload);
    return true;
  }

  close(): void {
    this.askedToClose = true;
  }

  giveUp(): void {
    this.givenUp = true;
  }

  open(): void {
    if (this.state !== 'opening') return;
    this.state = 'open';
    this.events.opened();
  }

  receive(data: Payload): void {
    if (this.state === 'open') this.events.received(data);
  }

  /** Frames in one batch, as the relay sends them. */
  receiveBatch(...payloads: readonly Payload[]): void {
    const batch = payloads.map((data) => {
      const opcode = typeof data === 'string' ? ('text' as const) : ('binary' as const);
      return { opcode, bytes: typeof data === 'string' ? new TextEncoder().encode(data) : data };
    });
    const memory = new Uint8Array(batch.reduce((sum, { bytes }) => sum + bytes.length, 0));
    let at = 0;
    const frames = batch.map(({ opcode, bytes }) => {
      memory.set(bytes, at);
      at += bytes.length;
      return { opcode, payload: memory.subarray(at - bytes.length, at) };
    });
    if (this.state === 'open') this.events.receivedBatch(frames);
  }

  end(end: ConnectionEnd): void {
    if (this.state === 'closed') return;
    this.state = 'closed';
    this.events.closed(end);
  }
}

/** A platform whose time moves only when told to. */
export class FakePlatform implements WorkerPlatform {
  readonly connections: FakeConnection[] = [];
  /** What `random` gives, in order; the last one again and again. */
  chances: number[] = [0.5];
  #time = 0;
  readonly #waiting: (() => void)[] = [];
  #timers: { readonly at: number; readonly callback: () => void }[] = [];

  get last(): FakeConnection {
    const connection = this.connections.at(-1);
    if (connection === undefined) throw new Error('No connection was opened');
    return connection;
  }

  /** Timers that run. */
  get timers(): number {
    return this.#timers.length;
  }

  now() {
    return timestamp(this.#time);
  }

  random(): number {
    return (this.chances.length > 1 ? this.chances.shift() : this.chances[0]) ?? 0;
  }

  connect(target: WorkerTarget, events: ConnectionEvents): Connection {
    const connection = new FakeConnection(target, events);
    this.connections.push(connection);
    return connection;
  }

  after(milliseconds: number, callback: () => void): () => void {
    const timer = { at: this.#time + milliseconds, callback };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  }

  soon(callback: () => void): void {
    this.#waiting.push(callback);
  }

  /** Does everything that was to be done soon. */
  settle(): void {
    for (let next = this.#waiting.shift(); next !== undefined; next = this.#waiting.shift()) next();
  }

  /** Lets time pass; timers fire as they fall due. */
  pass(milliseconds: number): void {
    const end = this.#time + milliseconds;
    for (;;) {
      const next = this.#timers.toSorted((one, other) => one.at - other.at)[0];
      if (next === undefined || next.at > end) break;
      this.#time = Math.max(this.#time, next.at);
      this.#fire(next);
    }
    this.#time = end;
  }

  /** Lets the computer sleep: time passes and no timer fires until afterwards. */
  sleep(milliseconds: number): void {
    this.#time += milliseconds;
    this.pass(0);
  }

  #fire(timer: { readonly at: number; readonly callback: () => void }): void {
    this.#timers = this.#timers.filter((other) => other !== timer);
    timer.callback();
  }
}
