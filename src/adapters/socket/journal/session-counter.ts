import type { FrameFacts } from '../../../domain/socket/frame-columns.ts';
import type { FrameSource } from '../../../domain/socket/frame-source.ts';
import type { Job } from '../slices.ts';

/** Counts the frames of the session that runs. */
export class SessionCounter {
  received = 0;
  sent = 0;
  bytes = 0;

  /** A session begins. */
  begin(): void {
    this.received = 0;
    this.sent = 0;
    this.bytes = 0;
  }

  /** Takes a frame with a payload of `length` bytes; notes do not count. */
  add({ direction, note }: FrameFacts, length: number): void {
    if (note) return;
    if (direction === 'in') this.received++;
    else this.sent++;
    this.bytes += length;
  }

  /** Counts the frames of `log` from number `first` on: a session that an earlier page had. */
  recount(log: FrameSource, first: number, done: () => void): Job {
    const { end } = log;
    this.begin();
    let number = Math.max(first, log.first);
    return (isOver) => {
      for (; number < end; number++) {
        if (number % 64 === 0 && isOver()) return 'more';
        const frame = log.read(number);
        if (frame !== undefined) this.add(frame, frame.bytes.length);
      }
      done();
      return 'done';
    };
  }
}
