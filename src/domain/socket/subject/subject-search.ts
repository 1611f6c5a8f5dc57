import type { SocketDocument } from '../../api/socket-document.ts';
import type { FrameSource, FrameSpan } from '../frame-source.ts';
import { subjectsOf } from './subjects-of.ts';
import type { Subject, SubjectRecord } from './subjects-of.ts';

/** The nearest frame that tells of a subject. */
export interface FoundFrame {
  readonly number: number;
  readonly record: SubjectRecord;
}

/** What a search goes by. */
export interface SearchTask {
  readonly source: FrameSource;
  readonly document: SocketDocument | undefined;
  /** The frame from which it goes on; itself not looked at. */
  readonly from: number;
  readonly direction: 'earlier' | 'later';
  readonly subjects: readonly Subject[];
  /** Whether the frame may tell of such an entity; left out where nobody knows, then each is read that has the key. */
  readonly mayTellOf?: (number: number, entity: string) => boolean;
}

/**
 * Looks for the nearest frame before or after one that tells of each subject. Goes through whole spans for the bytes of
 * the subject's key and reads only frames that have them; a key that is spelt with escapes is not found. Works in
 * slices: call `step` until it is done.
 */
export class SubjectSearch {
  readonly #task: SearchTask;
  /** Subjects that are not found yet, each with the text that its key's bytes are in `#text`. */
  #missing: readonly { readonly subject: Subject; readonly needle: string }[];
  readonly #found = new Map<string, FoundFrame>();
  /** Where the next span begins or ends. */
  #at: number;
  #span: FrameSpan | undefined;
  /** The span's bytes as characters, one for each. */
  #text = '';
  /** How many of the missing were looked for in the span. */
  #done = 0;
  /** Subjects by frame, as they were read: several keys may lead to the same frame. */
  readonly #read = new Map<number, readonly SubjectRecord[]>();

  constructor(task: SearchTask) {
    this.#task = task;
    this.#missing = task.subjects.map((subject) => ({ subject, needle: needleOf(subject) }));
    this.#at = task.direction === 'earlier' ? task.from : task.from + 1;
  }

  /** What was found of a subject so far. */
  found(subject: Subject): FoundFrame | undefined {
    return this.#found.get(nameOf(subject));
  }

  /** Goes on until `isOver` says so, or until all is found or looked through. */
  step(isOver: () => boolean): 'more' | 'done' {
    do {
      const wanted = this.#missing[this.#done];
      if (this.#missing.length === 0) return 'done';
      if (this.#span !== undefined && wanted !== undefined) {
        this.#lookFor(this.#span, wanted.subject, wanted.needle);
        this.#done += 1;
      } else if (!this.#nextSpan()) return 'done';
    } while (!isOver());
    return 'more';
  }

  #nextSpan(): boolean {
    const { source, direction } = this.#task;
    const span = direction === 'earlier' ? source.spanBefore(this.#at) : source.spanFrom(this.#at);
    if (span === undefined) return false;
    this.#at = direction === 'earlier' ? span.first : span.end;
    this.#span = span;
    this.#text = oneCharacterEach.decode(span.bytes);
    this.#missing = this.#missing.filter(({ subject }) => !this.#found.has(nameOf(subject)));
    this.#done = 0;
    this.#read.clear();
    return true;
  }

  #lookFor(span: FrameSpan, subject: Subject, needle: string): void {
    const earlier = this.#task.direction === 'earlier';
    const text = this.#text;
    for (let at = earlier ? text.lastIndexOf(needle) : text.indexOf(needle); at !== -1;) {
      const number = frameAt(span, at);
      const record = this.#recordIn(number, subject);
      if (record !== undefined) {
        this.#found.set(nameOf(subject), { number, record });
        return;
      }
      // The same frame may have the key often; it was read once.
      const next = earlier ? span.offset(number) - 1 : span.offset(number + 1);
      if (next < 0) return;
      at = earlier ? text.lastIndexOf(needle, next) : text.indexOf(needle, next);
    }
  }

  #recordIn(number: number, subject: Subject): SubjectRecord | undefined {
    const { source, document, mayTellOf } = this.#task;
    if (mayTellOf?.(number, subject.entity) === false) return undefined;
    const records = this.#read.get(number) ?? this.#readFrame(source, document, number);
    return records.find(
      (record) => record.subject.id === subject.id && record.subject.entity === subject.entity,
    );
  }

  #readFrame(
    source: FrameSource,
    document: SocketDocument | undefined,
    number: number,
  ): readonly SubjectRecord[] {
    const frame = source.read(number);
    const records = frame === undefined ? [] : subjectsOf(frame, document);
    this.#read.set(number, records);
    return records;
  }
}

/** Every byte becomes one character, so that a place in the text is a place in the bytes. */
const oneCharacterEach = new TextDecoder('windows-1252');

function needleOf({ id }: Subject): string {
  return oneCharacterEach.decode(new TextEncoder().encode(JSON.stringify(id).slice(1, -1)));
}

function nameOf({ entity, id }: Subject): string {
  return `${entity} ${id}`;
}

/** The frame of a span whose payload has the byte at `at`. */
function frameAt(span: FrameSpan, at: number): number {
  let low = span.first;
  let high = span.end - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (span.offset(middle) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
