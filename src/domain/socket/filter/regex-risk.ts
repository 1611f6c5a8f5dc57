const nested =
  'A repeat inside a repeat, like (a+)+, can take for ever on a single frame, so this expression is not run.';
const alike =
  'A repeated choice whose branches can begin alike, like (a|ab)*, can take for ever on a single frame, so this expression is not run.';

/** So many repeats count as a repeat without end. */
const many = 10;

/** A group that is being read; the outermost is the expression itself. */
interface Group {
  /** An endless repeat is in it. */
  repeats: boolean;
  /** A branch of it can match nothing although something stands in it, like `a?`. */
  canBeEmpty: boolean;
  /** The first atom of each branch; undefined where it is nothing that can be looked at alone. */
  readonly firsts: (string | undefined)[];
  /** Atoms in the present branch, and how many of them cannot be left out. */
  atoms: number;
  required: number;
}

/**
 * Words why `regex` is not run; undefined when it may be.
 *
 * A match cannot be stopped once it runs, and it would stop the socket with it. So expressions that take exponential
 * time on some text are not run at all: a repeat inside a repeat, as in `(a+)+`, and a repeated choice whose branches
 * can begin alike, as in `(a|ab)*`. What is left is at worst polynomial in the length of a frame, and the time it takes
 * is watched (`regex-test.ts`). Some harmless expressions are refused too: telling them apart takes more than this.
 */
export function regexRisk(regex: RegExp): string | undefined {
  const stack: Group[] = [newGroup()];
  /** The group that was closed just now. */
  let closed: Group | undefined;
  for (const piece of regex.source.match(pieces(regex.flags.includes('v'))) ?? []) {
    const group = stack.at(-1);
    if (group === undefined) return undefined;
    if (isQuantifier(piece)) {
      if (isEndless(piece)) {
        const risk = riskOfRepeating(closed, regex.flags);
        if (risk !== undefined) return risk;
        group.repeats = true;
      }
      // What can be left out lets the next atom be the first.
      if (/^(?:[*?]|\{0)/.test(piece)) {
        group.required--;
        if (group.atoms === 1) group.firsts[group.firsts.length - 1] = undefined;
      }
      continue;
    }
    closed = undefined;
    if (piece.startsWith('(')) stack.push(newGroup());
    else if (piece === '|') endBranch(group);
    else if (piece === ')') {
      stack.pop();
      endBranch(group);
      closed = group;
      const outer = stack.at(-1);
      if (outer === undefined) return undefined;
      outer.repeats ||= group.repeats;
      addAtom(outer, undefined);
    } else addAtom(group, /^(?:[\^$]|\\[bB\dk])/.test(piece) ? undefined : piece);
  }
  return undefined;
}

/** What an expression is made of: escapes, classes, openings of groups, quantifiers, and single characters. */
function pieces(classesInClasses: boolean): RegExp {
  const member = String.raw`\\.|[^\]\\]`;
  const members = classesInClasses ? String.raw`\[(?:${member})*\]|${member}` : member;
  const escapes = String.raw`\\[ux]\{[^}]*\}|\\u[\da-f]{4}|\\x[\da-f]{2}|\\[pPq]\{[^}]*\}|\\k<[^>]*>|\\c[a-z]|\\.`;
  const openings = String.raw`\(\?(?:[:=!]|<[=!]|<[^>]*>|[-a-z]*:)`;
  const quantifiers = String.raw`[*+?]\??|\{\d+(?:,\d*)?\}\??`;
  return new RegExp(`${escapes}|\\[(?:${members})*\\]|${openings}|${quantifiers}|[^]`, 'gi');
}

function newGroup(): Group {
  return { repeats: false, canBeEmpty: false, firsts: [], atoms: 0, required: 0 };
}

function addAtom(group: Group, first: string | undefined): void {
  if (group.atoms === 0) group.firsts.push(first);
  group.atoms++;
  group.required++;
}

function endBranch(group: Group): void {
  group.canBeEmpty ||= group.atoms > 0 && group.required === 0;
  group.atoms = 0;
  group.required = 0;
}

function isQuantifier(piece: string): boolean {
  return /^(?:[*+?]|\{\d)/.test(piece);
}

function isEndless(quantifier: string): boolean {
  const [, least, comma, most] = /^\{(\d+)(,?)(\d*)\}/.exec(quantifier) ?? [];
  if (least === undefined) return !quantifier.startsWith('?');
  return Number(comma === '' ? least : most === '' ? Infinity : most) >= many;
}

function riskOfRepeating(group: Group | undefined, flags: string): string | undefined {
  if (group === undefined) return undefined;
  if (group.repeats || group.canBeEmpty) return nested;
  return beginAlike(group.firsts, flags) ? alike : undefined;
}

/** Whether two branches can begin with the same character; true where that cannot be told. */
function beginAlike(firsts: readonly (string | undefined)[], flags: string): boolean {
  if (firsts.length < 2) return false;
  const tests = firsts.map((first) => first && wholeMatch(first, flags));
  const candidates = new Set([...lowCharacters, ...Array.from(firsts.join(''))]);
  for (const character of candidates) {
    let matching = 0;
    for (const test of tests) {
      if (test === undefined || test === '') return true;
      if (test.test(character)) matching++;
    }
    if (matching > 1) return true;
  }
  return false;
}

/** The characters up to U+00FF, and one that stands for all beyond. */
const lowCharacters = Array.from({ length: 0x101 }, (_, code) => String.fromCharCode(code));

function wholeMatch(atom: string, flags: string): RegExp | undefined {
  try {
    return new RegExp(`^(?:${atom})$`, flags);
  } catch {
    return undefined;
  }
}
