import type { SocketDocument } from '../../domain/api/socket-document.ts';
import type { FrameSource, LoggedFrame } from '../../domain/socket/frame-source.ts';
import type { FrameIndex } from '../../domain/socket/index/frame-index.ts';
import type { FrameRow, FullFrame } from '../../domain/socket/frame.ts';
import { readNote } from '../../domain/socket/read-note.ts';
import { recognise } from '../../domain/socket/recognise.ts';
import { violationsOf } from '../../domain/socket/violations.ts';

/** Rows kept recognised: several screens, so that scrolling does not decode a frame twice. */
const remembered = 1000;

/** Makes rows of logged frames when they are looked at: that is when a frame is decoded and recognised. */
export class RowReader {
  readonly #log: FrameSource;
  readonly #index: FrameIndex;
  readonly #rows = new Map<number, FrameRow>();
  #document: SocketDocument | undefined;

  constructor(log: FrameSource, index: FrameIndex) {
    this.#log = log;
    this.#index = index;
  }

  /** By which frames are recognised from now on. */
  set document(document: SocketDocument) {
    this.#document = document;
    this.#rows.clear();
  }

  /** Rows of the frames numbered `from` to `to` (exclusive) as far as the log has them. */
  rows(from: number, to: number): readonly FrameRow[] {
    const rows: FrameRow[] = [];
    const end = Math.min(to, this.#log.end);
    for (let number = Math.max(from, this.#log.first); number < end; number++) {
      const row = this.#row(number);
      if (row !== undefined) rows.push(row);
    }
    return rows;
  }

  /** The row of frame `number` at a position among the matches of a filter; undefined where the log does not have it. */
  rowAt(number: number, position: number): FrameRow | undefined {
    const row = this.#row(number);
    return row && { ...row, position, match: true };
  }

  /** The whole frame, its bytes copied; undefined where the log does not have it. */
  frame(number: number): FullFrame | undefined {
    const logged = this.#log.read(number);
    return logged && { ...this.#recognised(logged), bytes: logged.bytes.slice() };
  }

  /** Forgets rows; call when the log is cleared. */
  clear(): void {
    this.#rows.clear();
  }

  #row(number: number): FrameRow | undefined {
    const known = this.#rows.get(number);
    if (known !== undefined) return known;
    const logged = this.#log.read(number);
    if (logged === undefined) return undefined;
    const row = this.#recognised(logged);
    if (this.#rows.size >= remembered) this.#rows.clear();
    this.#rows.set(number, row);
    return row;
  }

  #recognised(logged: LoggedFrame): FrameRow {
    const { number, at, direction, opcode, masked, note, bytes } = logged;
    const known = note ? readNote(bytes) : recognise(logged, this.#document);
    return {
      position: number,
      number,
      at,
      direction,
      opcode,
      size: bytes.length,
      ...(masked ? { masked } : {}),
      ...known,
      ...(this.#index.classOf(number).faulty
        ? { violations: violationsOf(logged, this.#document).length }
        : {}),
    };
  }
}
