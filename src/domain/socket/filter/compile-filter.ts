import { assertNever } from '../../assert-never.ts';
import { ok } from '../../result.ts';
import type { Result } from '../../result.ts';
import { factsTest } from './facts-test.ts';
import type { FactsEnvironment } from './facts-test.ts';
import type { FilterMistake, FilterTerm } from './filter-term.ts';
import { FrameMatcher } from './frame-matcher.ts';
import { jsonTest } from './json-test.ts';
import type { PathMistake } from './json-test.ts';
import type { PieceTest } from './piece-test.ts';
import { regexTest } from './regex-test.ts';
import { exactTest, textTest } from './text-test.ts';

/** What a filter is set up with. */
export interface FilterEnvironment extends FactsEnvironment {
  /** A steady time in milliseconds: a slow regular expression is noticed by it. */
  readonly steadyNow: () => number;
}

/** A filter that can be asked about frames. */
export interface CompiledFilter {
  readonly matcher: FrameMatcher;
  /** Terms that are not used although the parser took them: their JSONPath is none. */
  readonly mistakes: readonly FilterMistake[];
}

/** Makes a matcher of a filter's terms. Without terms it lets everything through. */
export function compileFilter(terms: readonly FilterTerm[], environment: FilterEnvironment): CompiledFilter {
  const tests: PieceTest[] = [];
  const mistakes: FilterMistake[] = [];
  for (const term of terms) {
    const test = testOf(term, environment);
    if (test.ok) tests.push(test.value);
    else {
      const from = Math.min(term.at.from + (term.hides ? 1 : 0) + test.error.place, term.at.to - 1);
      mistakes.push({ at: { from, to: term.at.to }, words: test.error.words });
    }
  }
  return { matcher: new FrameMatcher(tests), mistakes };
}

function testOf(
  { condition, hides }: FilterTerm,
  environment: FilterEnvironment,
): Result<PieceTest, PathMistake> {
  switch (condition.kind) {
    case 'text':
      return ok(textTest(condition.text, hides));
    case 'exact':
      return ok(exactTest(condition.text, hides));
    case 'regex':
      return ok(regexTest(new RegExp(condition.source, condition.flags), hides, environment.steadyNow));
    case 'json':
      return jsonTest(
        condition.path,
        condition.test,
        hides,
        (number) => environment.source.facts(number)?.note === true,
      );
    case 'frame kind':
    case 'direction':
    case 'size':
    case 'time':
    case 'trait':
      return ok(factsTest(condition, hides, environment));
    default:
      return assertNever(condition);
  }
}
