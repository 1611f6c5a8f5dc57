import type { FilterSetting, Match, MatchCounts, MatchStep } from '../../app/ports/socket-port.ts';
import { compileFilter } from '../../domain/socket/filter/compile-filter.ts';
import type { FrameKnowledge } from '../../domain/socket/filter/facts-test.ts';
import type { FilterMistake } from '../../domain/socket/filter/filter-term.ts';
import type { FrameMatcher } from '../../domain/socket/filter/frame-matcher.ts';
import { MatchIndex } from '../../domain/socket/filter/match-index.ts';
import { parseFilter } from '../../domain/socket/filter/parse-filter.ts';
import type { FrameSource } from '../../domain/socket/frame-source.ts';
import type { FrameIndex } from '../../domain/socket/index/frame-index.ts';
import type { Timestamp } from '../../domain/time.ts';
import { sliceLength } from './slices.ts';
import type { Job, Slices } from './slices.ts';

/** A filter that is on. */
interface Active {
  readonly setting: FilterSetting;
  readonly matcher: FrameMatcher;
  readonly mistakes: readonly FilterMistake[];
  matches: MatchIndex;
}

/** What the filter works with. */
export interface FilterSurroundings {
  readonly source: FrameSource;
  readonly index: FrameIndex;
  readonly slices: Slices;
  /** The wall clock, which goes steadily. */
  readonly now: () => Timestamp;
  /** More matches are known, or more frames were looked at. */
  readonly changed: () => void;
}

/** The worker's side of a feed's filter: finds matches in slices, newest first, and says what it has found. */
export class FilterView {
  readonly #surroundings: FilterSurroundings;
  #active: Active | undefined;

  constructor(surroundings: FilterSurroundings) {
    this.#surroundings = surroundings;
  }

  /** Looks for what `setting` lets through from now on; a search under way is given up. Undefined takes the filter away. */
  set(setting: FilterSetting | undefined): void {
    const { slices, source, index, now, changed } = this.#surroundings;
    slices.stop(this.#job);
    this.#active = undefined;
    if (setting !== undefined) {
      const { terms, mistakes } = parseFilter(setting.text);
      const compiled = compileFilter(terms, {
        source,
        knowledge: knowledgeOf(index, new Set(setting.marked)),
        moment: { now: now(), zoneOffset: setting.zoneOffset },
        steadyNow: now,
      });
      const { matcher } = compiled;
      this.#active = {
        setting,
        matcher,
        mistakes: [...mistakes, ...compiled.mistakes].sort((a, b) => a.at.from - b.at.from),
        matches: new MatchIndex(source, matcher),
      };
      this.#begin(this.#active);
    }
    changed();
  }

  /** Begins anew: the log was cleared, or other kinds are known. */
  restart(): void {
    const { source } = this.#surroundings;
    if (this.#active === undefined) return;
    this.#active.matches = new MatchIndex(source, this.#active.matcher);
    this.#begin(this.#active);
  }

  /** Looks at what has come since, until time is up; what is left goes on in slices. */
  follow(isOver: () => boolean): void {
    const { source, slices } = this.#surroundings;
    const matches = this.#active?.matches;
    // Where nothing has come, the slices have their time: a question of the page must not wait for both.
    if (matches === undefined || matches.scannedTo >= source.end) return;
    if (matches.scan(isOver) === 'more') slices.run(this.#job);
  }

  /** What is known of the matches; undefined without a filter. */
  counts(): MatchCounts | undefined {
    if (this.#active === undefined) return undefined;
    const { setting, mistakes, matches } = this.#active;
    const { first, end, scannedFrom, scannedTo, stopped } = matches;
    return {
      filter: setting.id,
      first,
      end,
      scanned: scannedTo - scannedFrom,
      mistakes,
      ...(stopped === undefined ? {} : { stopped: stopped.words }),
    };
  }

  /** Numbers of the frames at the positions `from` to `to` (exclusive) of the filter `id`; none where another is on. */
  numbers(from: number, to: number, id: number): readonly Match[] {
    if (this.#active?.setting.id !== id) return [];
    const { matches } = this.#active;
    const found: Match[] = [];
    for (let position = from; position < to; position++) {
      const number = matches.numberAt(position);
      if (number !== undefined) found.push({ position, number });
    }
    return found;
  }

  /** Whether the filter lets a frame through; undefined without a filter. Asked for single frames, scanned or not. */
  isMatch(number: number): boolean | undefined {
    if (this.#active === undefined) return undefined;
    const { matches, matcher } = this.#active;
    if (number >= matches.scannedFrom && number < matches.scannedTo)
      return matches.numberAt(matches.positionOf(number)) === number;
    return matcher.matchesOne(this.#surroundings.source, number);
  }

  /** The match at frame `number` or the nearest one, or the one after or before it, among those that are known. */
  near(number: number, step: MatchStep): Match | undefined {
    const matches = this.#active?.matches;
    if (matches === undefined) return undefined;
    const after = matches.positionOf(step === 'next' ? number + 1 : number);
    const position = step === 'previous' || (step === 'here' && after === matches.end) ? after - 1 : after;
    const found = matches.numberAt(position);
    return found === undefined ? undefined : { position, number: found };
  }

  /** A first slice at once: the matches that fill the screen are nearly always among what it looks at. */
  #begin({ matches }: Active): void {
    const { now, slices } = this.#surroundings;
    const end = now() + sliceLength;
    if (matches.scan(() => now() >= end) === 'more') slices.run(this.#job);
  }

  readonly #job: Job = (isOver) => {
    const state = this.#active?.matches.scan(isOver) ?? 'done';
    this.#surroundings.changed();
    return state;
  };
}

function knowledgeOf(index: FrameIndex, marked: ReadonlySet<number>): FrameKnowledge {
  return {
    kindOf: (number) => index.kinds.known(index.kindOf(number))?.kind.id ?? 'unknown',
    hasViolations: (number) => index.classOf(number).faulty,
    isMarked: (number) => marked.has(number),
  };
}
