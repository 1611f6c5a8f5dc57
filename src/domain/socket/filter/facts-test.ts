import { assertNever } from '../../assert-never.ts';
import type { FrameFacts } from '../frame-columns.ts';
import type { FrameSource } from '../frame-source.ts';
import type { FilterCondition, Trait } from './filter-term.ts';
import type { PieceTest } from './piece-test.ts';
import { siftEach } from './piece-test.ts';
import { isInWindow } from './time-window.ts';
import type { FilterMoment } from './time-window.ts';

/** What is known of frames that their log does not say. */
export interface FrameKnowledge {
  /** Id of the frame's kind in the socket document; `unknown` where there is none. Not asked for notes. */
  kindOf(number: number): string;
  /** Whether the frame is not what its kind's schema says. */
  hasViolations(number: number): boolean;
  /** Whether the user has marked it. */
  isMarked(number: number): boolean;
}

/** A condition that is about a frame's facts and not its content. */
export type FactsCondition = Extract<
  FilterCondition,
  { readonly kind: 'frame kind' | 'direction' | 'size' | 'time' | 'trait' }
>;

/** Where a test of facts looks them up. */
export interface FactsEnvironment {
  readonly source: Pick<FrameSource, 'facts'>;
  readonly knowledge: FrameKnowledge;
  readonly moment: FilterMoment;
}

/** A test of a frame's facts. A note has no kind, direction or size: it meets only what is about its time or itself. */
export function factsTest(
  condition: FactsCondition,
  hides: boolean,
  environment: FactsEnvironment,
): PieceTest {
  const meets = meetsOf(condition, environment);
  const { source } = environment;
  return {
    cost: 30,
    sift(piece, marks) {
      siftEach(piece, marks, (number) => {
        const facts = source.facts(number);
        return facts !== undefined && meets(facts, number, piece.size(number)) !== hides;
      });
      return undefined;
    },
  };
}

type Meets = (facts: FrameFacts, number: number, size: number) => boolean;

function meetsOf(condition: FactsCondition, { knowledge, moment }: FactsEnvironment): Meets {
  switch (condition.kind) {
    case 'frame kind': {
      const ids = new Set(condition.ids);
      return ({ note }, number) => !note && ids.has(knowledge.kindOf(number));
    }
    case 'direction':
      return ({ note, direction }) => !note && direction === condition.direction;
    case 'size':
      return ({ note }, _, size) => !note && size >= condition.from && size <= condition.to;
    case 'time':
      return ({ at }) => isInWindow(at, condition, moment);
    case 'trait':
      return meetsTrait(condition.trait, knowledge);
    default:
      return assertNever(condition);
  }
}

function meetsTrait(trait: Trait, knowledge: FrameKnowledge): Meets {
  switch (trait) {
    case 'unknown':
      return ({ note }, number) => !note && knowledge.kindOf(number) === 'unknown';
    case 'violation':
      return ({ note }, number) => !note && knowledge.hasViolations(number);
    case 'marked':
      return (_, number) => knowledge.isMarked(number);
    case 'masked':
      return ({ masked }) => masked;
    case 'note':
      return ({ note }) => note;
    case 'binary':
      return ({ note, opcode }) => !note && opcode === 'binary';
    default:
      return assertNever(trait);
  }
}
