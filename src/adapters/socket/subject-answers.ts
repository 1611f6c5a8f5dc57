import type { SocketDocument } from '../../domain/api/socket-document.ts';
import type { FrameSource } from '../../domain/socket/frame-source.ts';
import { EarlierSearch } from '../../domain/socket/subject/earlier.ts';
import type { EarlierAnswer } from '../../domain/socket/subject/earlier.ts';
import { SubjectSearch } from '../../domain/socket/subject/subject-search.ts';
import type { SearchTask } from '../../domain/socket/subject/subject-search.ts';
import type { Subject } from '../../domain/socket/subject/subjects-of.ts';
import type { Job, Slices } from './slices.ts';

/** Answers what frames say of the same subjects, in slices. Of each kind of question the newest alone is worked on. */
export class SubjectAnswers {
  /** By which frames are read from now on. */
  document: SocketDocument | undefined;
  /** Whether a frame may tell of an entity, where somebody knows. */
  mayTellOf: SearchTask['mayTellOf'];

  readonly #source: FrameSource;
  readonly #slices: Slices;
  readonly #running = new Map<'earlier' | 'nearest', { readonly job: Job; readonly giveUp: () => void }>();

  constructor(source: FrameSource, slices: Slices) {
    this.#source = source;
    this.#slices = slices;
  }

  /** What frame `number` changed against the frames before; undefined where a newer question came before the answer. */
  earlier(number: number, answer: (found: EarlierAnswer | undefined) => void): void {
    const search = new EarlierSearch(this.#taskFrom(number));
    this.#run('earlier', search, (done) => {
      answer(done ? search.answer() : undefined);
    });
  }

  /** The number of the nearest frame that tells of `subject`; undefined where there is none. */
  nearest(
    number: number,
    subject: Subject,
    direction: 'earlier' | 'later',
    answer: (found: number | undefined) => void,
  ): void {
    const search = new SubjectSearch({ ...this.#taskFrom(number), direction, subjects: [subject] });
    this.#run('nearest', search, () => {
      answer(search.found(subject)?.number);
    });
  }

  /** Gives up what is being looked for; call when the log is cleared, because numbers begin anew. */
  clear(): void {
    for (const { job, giveUp } of this.#running.values()) {
      this.#slices.stop(job);
      giveUp();
    }
    this.#running.clear();
  }

  #taskFrom(from: number): Omit<SearchTask, 'direction' | 'subjects'> {
    const { document, mayTellOf } = this;
    return {
      source: this.#source,
      document,
      from,
      ...(mayTellOf === undefined ? {} : { mayTellOf }),
    };
  }

  #run(
    question: 'earlier' | 'nearest',
    search: { step(isOver: () => boolean): 'more' | 'done' },
    finish: (done: boolean) => void,
  ): void {
    const before = this.#running.get(question);
    if (before !== undefined) {
      this.#slices.stop(before.job);
      before.giveUp();
    }
    const job: Job = (isOver) => {
      if (search.step(isOver) === 'more') return 'more';
      this.#running.delete(question);
      finish(true);
      return 'done';
    };
    const giveUp = (): void => {
      finish(false);
    };
    this.#running.set(question, { job, giveUp });
    this.#slices.run(job);
  }
}
