import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseFilter } from '../../../../src/domain/socket/filter/parse-filter.ts';
import { printFilter } from '../../../../src/domain/socket/filter/print-filter.ts';
import { anyFilterText } from './any-filter.ts';

/** Conditions only, a hiding one with `hides`, for short tables. */
function read(text: string): unknown[] {
  return parseFilter(text).terms.map(({ condition, hides }) => (hides ? { hides, ...condition } : condition));
}

describe('Filter language', () => {
  test.each<[text: string, ...conditions: unknown[]]>([
    [''],
    ['   '],
    ['Away', { kind: 'text', text: 'Away' }],
    ['Reese  Nath', { kind: 'text', text: 'Reese' }, { kind: 'text', text: 'Nath' }],
    ['"Lunch Break"', { kind: 'text', text: 'Lunch Break' }],
    [String.raw`"say \"hi\" \\ \n"`, { kind: 'text', text: String.raw`say "hi" \ \n` }],
    ["'Lunch Break'", { kind: 'exact', text: 'Lunch Break' }],
    [String.raw`'it\'s'`, { kind: 'exact', text: "it's" }],
    ["it's", { kind: 'text', text: "it's" }],
    ["'n'roll", { kind: 'text', text: "'n'roll" }],
    ['-Away', { kind: 'text', text: 'Away', hides: true }],
    ['--Away', { kind: 'text', text: '-Away', hides: true }],
    ['-"Lunch Break"', { kind: 'text', text: 'Lunch Break', hides: true }],
    ['"-Away"', { kind: 'text', text: '-Away' }],
    [
      '"status":"Lunch Break" x',
      { kind: 'text', text: '"status":"Lunch Break"' },
      { kind: 'text', text: 'x' },
    ],
    ['panel_type:dashboard', { kind: 'text', text: 'panel_type:dashboard' }],
    ['10:01', { kind: 'text', text: '10:01' }],
    ['5" pipe', { kind: 'text', text: '5"' }, { kind: 'text', text: 'pipe' }],
  ])('text: %s', (text, ...conditions) => {
    expect(read(text)).toEqual(conditions);
    expect(parseFilter(text).mistakes).toEqual([]);
  });

  test.each<[text: string, ...conditions: unknown[]]>([
    ['/ext: \\d+/', { kind: 'regex', source: 'ext: \\d+', flags: '' }],
    ['/a\\/b/i x', { kind: 'regex', source: 'a\\/b', flags: 'i' }, { kind: 'text', text: 'x' }],
    ['/[/]/', { kind: 'regex', source: '[/]', flags: '' }],
    ['-/away/i', { kind: 'regex', source: 'away', flags: 'i', hides: true }],
    ['/6/v2/sock', { kind: 'text', text: '/6/v2/sock' }],
    ['kind:a', { kind: 'frame kind', ids: ['a'] }],
    ['KIND:a,b,a,', { kind: 'frame kind', ids: ['a', 'b'] }],
    ['-kind:pong', { kind: 'frame kind', ids: ['pong'], hides: true }],
    ['dir:in', { kind: 'direction', direction: 'in' }],
    ['-dir:out', { kind: 'direction', direction: 'out', hides: true }],
    ['size:300', { kind: 'size', from: 300, to: 300 }],
    ['size:>1k', { kind: 'size', from: 1001, to: Infinity }],
    ['size:>=1.5kB', { kind: 'size', from: 1500, to: Infinity }],
    ['size:<10', { kind: 'size', from: 0, to: 9 }],
    ['size:<=10.5', { kind: 'size', from: 0, to: 10 }],
    ['size:100..2k', { kind: 'size', from: 100, to: 2000 }],
    ['size:100..', { kind: 'size', from: 100, to: Infinity }],
    ['size:..2M', { kind: 'size', from: 0, to: 2_000_000 }],
    ['is:unknown', { kind: 'trait', trait: 'unknown' }],
    ['-is:binary', { kind: 'trait', trait: 'binary', hides: true }],
  ])('other terms: %s', (text, ...conditions) => {
    expect(read(text)).toEqual(conditions);
    expect(parseFilter(text).mistakes).toEqual([]);
  });

  const clock = (sinceMidnight: number) => ({ kind: 'clock', sinceMidnight });
  const ago = (by: number) => ({ kind: 'ago', by });
  test.each<[text: string, window: unknown]>([
    ['time:10:01..10:02:30.5', { from: clock(36_060_000), to: clock(36_150_500) }],
    ['time:10:01', { from: clock(36_060_000), to: clock(36_120_000) }],
    ['time:9:05:07', { from: clock(32_707_000), to: clock(32_708_000) }],
    ['time:00:00:00.25', { from: clock(250), to: clock(260) }],
    ['time:23:59', { from: clock(86_340_000), to: clock(86_400_000) }],
    ['time:23:50..0:10', { from: clock(85_800_000), to: clock(600_000) }],
    ['time:-30s..', { from: ago(30_000) }],
    ['time:-30s', { from: ago(30_000) }],
    ['time:..-1.5m', { to: ago(90_000) }],
    ['time:-2h..-500ms', { from: ago(7_200_000), to: ago(500) }],
    [
      'time:1700000000000..1700000000000.25',
      { from: { kind: 'moment', at: 1_700_000_000_000 }, to: { kind: 'moment', at: 1_700_000_000_000.25 } },
    ],
  ])('times: %s', (text, window) => {
    expect(read(text)).toEqual([{ kind: 'time', ...(window as object) }]);
  });

  test.each<[text: string, path: string, wanted: unknown]>([
    ['$', '$', { kind: 'exists' }],
    ['$.response[*].extension', '$.response[*].extension', { kind: 'exists' }],
    [
      '$.response[*].extension=114',
      '$.response[*].extension',
      { kind: 'equals', value: '114', quoted: false },
    ],
    ['$.a="Lunch Break"', '$.a', { kind: 'equals', value: 'Lunch Break', quoted: true }],
    ['$.a!=x', '$.a', { kind: 'differs', value: 'x', quoted: false }],
    ['$.a=""', '$.a', { kind: 'equals', value: '', quoted: true }],
    ['$.a~break', '$.a', { kind: 'contains', text: 'break' }],
    [
      "$..[?@.a == 'b c' && !@['=x y']].d=1",
      "$..[?@.a == 'b c' && !@['=x y']].d",
      { kind: 'equals', value: '1', quoted: false },
    ],
    ['$.a[?@.b', '$.a[?@.b', { kind: 'exists' }],
  ])('JSON: %s', (text, path, wanted) => {
    expect(read(text)).toEqual([{ kind: 'json', path, test: wanted }]);
  });

  test('a dollar sign that begins no path is text', () => {
    expect(read('$5 $x')).toEqual([
      { kind: 'text', text: '$5' },
      { kind: 'text', text: '$x' },
    ]);
  });

  test.each([
    ['kind:', 'Say which kinds'],
    ['dir:up', 'in (received) or out (sent)'],
    ['size:', 'A size is written like'],
    ['size:>1q', 'A size is written like'],
    ['size:2k..1k', 'ends before it begins'],
    ['size:<0', 'Nothing is smaller'],
    ['time:25:00', 'A time is written like'],
    ['time:10', 'A time is written like'],
    ['time:..', 'A time is written like'],
    ['time:-10s..-30s', 'ends before it begins'],
    ['is:odd', 'Frames can be unknown, violation'],
    ['/(/', 'Not a regular expression'],
    ['/a/g', '“g” is no flag here'],
    ['/(a+)+$/', 'repeat inside a repeat'],
    ['$.a=', 'Say what is looked for after ='],
    ['$.a="b"c', 'there must be a space'],
  ])('a mistake has words and a place, and the other terms hold: %s', (text, words) => {
    const { terms, mistakes } = parseFilter(`Away ${text} Reese`);
    expect(terms.map(({ condition }) => condition)).toEqual([
      { kind: 'text', text: 'Away' },
      { kind: 'text', text: 'Reese' },
    ]);
    expect(mistakes).toEqual([
      { at: { from: 5, to: 5 + text.length }, words: expect.stringContaining(words) },
    ]);
  });

  test.each([
    ['"Lunch Br', { kind: 'text', text: 'Lunch Br' }],
    ["'Lunch Br", { kind: 'exact', text: 'Lunch Br' }],
    ['/Lunch Br', { kind: 'regex', source: 'Lunch Br', flags: '' }],
    [
      '$.a="Lunch Br',
      { kind: 'json', path: '$.a', test: { kind: 'equals', value: 'Lunch Br', quoted: true } },
    ],
  ])('what is still open goes to the end: %s', (text, condition) => {
    expect(parseFilter(text)).toEqual({
      terms: [{ condition, hides: false, at: { from: 0, to: text.length } }],
      mistakes: [],
    });
  });

  test.each(['-', '"', "'", '/', '//', '""', '-"', ' - '])(
    'what only begins a term asks for nothing: %s',
    (text) => {
      expect(parseFilter(text)).toEqual({ terms: [], mistakes: [] });
    },
  );

  test('terms know their places', () => {
    expect(parseFilter(' -kind:a  "b c" ').terms.map(({ at }) => at)).toEqual([
      { from: 1, to: 8 },
      { from: 10, to: 15 },
    ]);
  });

  test('any text is read without an exception, and its printed terms are the same terms', () => {
    fc.assert(
      fc.property(anyFilterText, (text) => {
        const { terms, mistakes } = parseFilter(text);
        for (const { at } of [...terms, ...mistakes]) {
          expect(at.from).toBeLessThan(at.to);
          expect(at.to).toBeLessThanOrEqual(text.length);
        }
        const again = parseFilter(printFilter(terms));
        expect(again.mistakes).toEqual([]);
        expect(again.terms.map(({ condition, hides }) => ({ condition, hides }))).toEqual(
          terms.map(({ condition, hides }) => ({ condition, hides })),
        );
      }),
      { numRuns: 1000 },
    );
  });
});
