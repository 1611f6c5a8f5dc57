import type { SocketNotices, SocketPort, SocketTarget } from '../../src/app/ports/socket-port.ts';
import type { FrameRow, FullFrame } from '../../src/domain/socket/frame.ts';

/** A SocketPort that remembers what it was asked, and lets a test tell what happens. */
export class FakeSocketPort implements SocketPort {
  readonly opened: SocketTarget[] = [];
  readonly sent: string[] = [];
  closes = 0;
  clears = 0;
  /** Whether `send` reports success. */
  takes = true;
  frames: readonly FullFrame[] = [];
  #notices: SocketNotices | undefined;

  listen(notices: SocketNotices): void {
    this.#notices = notices;
  }

  /** The listener that the app gave. */
  get notices(): SocketNotices {
    if (this.#notices === undefined) throw new Error('Nobody listens to the socket');
    return this.#notices;
  }

  open(target: SocketTarget): void {
    this.opened.push(target);
  }

  send(text: string): Promise<boolean> {
    if (this.takes) this.sent.push(text);
    return Promise.resolve(this.takes);
  }

  close(): void {
    this.closes += 1;
  }

  clear(): void {
    this.clears += 1;
  }

  rows(from: number, to: number): Promise<readonly FrameRow[]> {
    return Promise.resolve(this.frames.filter(({ number }) => number >= from && number < to));
  }

  frame(number: number): Promise<FullFrame | undefined> {
    return Promise.resolve(this.frames.find((frame) => frame.number === number));
  }
}
