import type { SocketDocument } from '../../api/socket-document.ts';
import { stepsTo } from '../../response/json-path.ts';
import type { JsonStep } from '../../response/json-path.ts';
import type { Timestamp } from '../../time.ts';
import type { FrameSource } from '../frame-source.ts';
import { jsonDifference } from './json-difference.ts';
import type { Change } from './json-difference.ts';
import { SubjectSearch } from './subject-search.ts';
import type { SearchTask } from './subject-search.ts';
import { subjectsOf } from './subjects-of.ts';
import type { Subject, SubjectRecord } from './subjects-of.ts';

/** What a frame says of one subject, against the frame before it that tells of the same. */
export interface SubjectChanges {
  readonly subject: Subject;
  /** What the entities are called together: `Agents`. */
  readonly title: string;
  /** The name of the member that holds the id: `extension`. */
  readonly key: string;
  /** The way to the record in the frame. */
  readonly path: readonly JsonStep[];
  /** The frame before; undefined where the log has none. */
  readonly earlier?: { readonly number: number; readonly at: Timestamp };
  /** None where nothing is different, or where there is no earlier frame. Paths lead from the record on. */
  readonly changes: readonly Change[];
  /** Changes that are left out because there are too many. */
  readonly more: number;
}

/** What changed with a frame. */
export interface EarlierAnswer {
  readonly records: readonly SubjectChanges[];
  /** Records of the frame that were not looked at, because it has too many. */
  readonly left: number;
}

/** So many records of a frame are compared: a list of all agents has hundreds. */
const recordsCompared = 30;
const changesTold = 200;

/** Compares a frame with the frames before it, in slices. */
export class EarlierSearch {
  readonly #source: FrameSource;
  readonly #document: SocketDocument | undefined;
  readonly #records: readonly SubjectRecord[];
  readonly #left: number;
  readonly #search: SubjectSearch;

  constructor(task: Omit<SearchTask, 'subjects' | 'direction'>) {
    const { source, document, from } = task;
    const frame = source.read(from);
    const records = frame === undefined ? [] : subjectsOf(frame, document);
    this.#source = source;
    this.#document = document;
    this.#records = records.slice(0, recordsCompared);
    this.#left = records.length - this.#records.length;
    const subjects = this.#records.map(({ subject }) => subject);
    this.#search = new SubjectSearch({ ...task, direction: 'earlier', subjects });
  }

  /** Goes on until `isOver` says so, or until all is known. */
  step(isOver: () => boolean): 'more' | 'done' {
    return this.#search.step(isOver);
  }

  /** What is known; all of it once `step` was done. */
  answer(): EarlierAnswer {
    return { records: this.#records.map((record) => this.#changesOf(record)), left: this.#left };
  }

  #changesOf(record: SubjectRecord): SubjectChanges {
    const { subject, index, node } = record;
    const entity = this.#document?.entities.find(({ id }) => id === subject.entity);
    const told = {
      subject,
      title: entity?.title ?? subject.entity,
      key: entity?.key ?? '',
      path: stepsTo(index, node),
    };
    const found = this.#search.found(subject);
    const facts = found && this.#source.facts(found.number);
    if (found === undefined || facts === undefined) return { ...told, changes: [], more: 0 };
    const changes = jsonDifference(found.record, record);
    return {
      ...told,
      earlier: { number: found.number, at: facts.at },
      changes: changes.slice(0, changesTold),
      more: Math.max(0, changes.length - changesTold),
    };
  }
}
