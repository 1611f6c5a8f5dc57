import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prettyJson } from '../../../src/domain/response/pretty-json.ts';
import type { TextLines } from '../../../src/domain/response/text-lines.ts';

/** The layout as text, as it would be seen. */
function shown(lines: TextLines): string {
  return Array.from({ length: lines.count }, (_, line) => {
    const runs = lines.runs(line).map((run) => run.text);
    return ' '.repeat(lines.indent(line)) + runs.join('');
  }).join('\n');
}

/** The text without the white space between its tokens: an own small reader, so that the printer is not its own judge. */
function dense(text: string): string {
  return text.replace(/"(?:\\[^]|[^"\\])*"?|[ \t\r\n]+/g, (part) => (part.startsWith('"') ? part : ''));
}

function accepts(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function whole(text: string): TextLines {
  const pretty = prettyJson(text);
  if (pretty.kind !== 'whole') throw new Error(`${pretty.kind}: ${JSON.stringify(pretty.mistake)}`);
  return pretty.lines;
}

const space = fc.stringMatching(/^[ \t\r\n]{0,3}$/);
const verbatimNumber = fc.stringMatching(/^-?(0|[1-9]\d{0,40})(\.\d{1,20})?([eE][+-]?\d{1,4})?$/);
const verbatimString = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme' }).map((text) => JSON.stringify(text).slice(1, -1)),
      fc.stringMatching(/^\\u[0-9a-fA-F]{4}$/),
      fc.constantFrom(
        '\\/',
        '\\u0000',
        '\\ud800',
        '\ud800',
        '\ufeff',
        '\u2028',
        '\\b',
        '\u202e',
        'é',
        '😀',
        '  ',
      ),
    ),
    { maxLength: 6 },
  )
  .map((parts) => `"${parts.join('')}"`);

/** JSON text with long numbers, duplicate names, odd escapes and any white space. */
const { text: jsonText } = fc.letrec<{ text: string; array: string; object: string }>((tie) => ({
  text: fc
    .tuple(
      space,
      fc.oneof(
        { maxDepth: 5 },
        verbatimNumber,
        verbatimString,
        fc.constantFrom('true', 'false', 'null'),
        tie('array'),
        tie('object'),
      ),
      space,
    )
    .map((parts) => parts.join('')),
  array: fc
    .tuple(fc.array(tie('text'), { maxLength: 4 }), space)
    .map(([items, gap]) => `[${items.length === 0 ? gap : items.join(',')}]`),
  object: fc
    .tuple(
      fc.array(fc.tuple(space, fc.oneof(verbatimString, fc.constant('"a"')), space, tie('text')), {
        maxLength: 4,
      }),
      space,
    )
    .map(([members, gap]) => {
      const inner = members
        .map(([before, name, after, value]) => `${before}${name}${after}:${value}`)
        .join(',');
      return `{${members.length === 0 ? gap : inner}}`;
    }),
}));

describe('pretty JSON', () => {
  it('sets members and elements on lines of their own and keeps empty containers together', () => {
    expect(shown(whole('{"a":[1,{"b":null},[ ],{}],"c" :"x, y"}'))).toBe(
      [
        '{',
        '  "a": [',
        '    1,',
        '    {',
        '      "b": null',
        '    },',
        '    [],',
        '    {}',
        '  ],',
        '  "c": "x, y"',
        '}',
      ].join('\n'),
    );
  });

  it('styles names apart from strings', () => {
    expect(whole('{"a" : "a", "n": -1.50, "w": true}').runs(1)).toEqual([
      { style: 'name', text: '"a"' },
      { style: 'mark', text: ': ' },
      { style: 'string', text: '"a"' },
      { style: 'mark', text: ',' },
    ]);
  });

  it.each([
    '12345678901234567890123456789012345678.000000000000000000001',
    '{"a":1,"a":2,"a":1}',
    '[-0, 0e0, 1E400, 1e-400, 0.10]',
    '"\\u0041\\/\\ud800 \ud800 \\u0000"',
    '{"":{"":[]}}',
    '["  keep  inner   spaces\u00a0"]',
  ])('changes nothing but white space in %s', (text) => {
    expect(dense(shown(whole(text)))).toBe(dense(text));
  });

  it('changes nothing but white space between tokens in any JSON text', () => {
    fc.assert(
      fc.property(jsonText, (text) => {
        expect(accepts(text)).toBe(true);
        const lines = whole(text);
        expect(dense(shown(lines))).toBe(dense(text));
        for (let line = 0; line < lines.count; line += 1) {
          const runs = lines.runs(line).map((run) => run.text);
          expect(lines.length(line)).toBe(runs.join('').length);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('shows what is there of a text that was cut off anywhere', () => {
    fc.assert(
      fc.property(jsonText, fc.nat(), (text, at) => {
        const cut = text.slice(0, at % (text.length + 1));
        const pretty = prettyJson(cut);
        expect(pretty.kind).toBe(accepts(cut) ? 'whole' : 'cut off');
        if (pretty.kind === 'broken') return;
        expect(dense(shown(pretty.lines))).toBe(dense(cut));
        if (pretty.kind === 'cut off') expect(pretty.mistake.found).toBe('the end of the text');
      }),
      { numRuns: 2000 },
    );
  });

  it('agrees with JSON.parse on what is JSON, also after a random change', () => {
    fc.assert(
      fc.property(
        jsonText,
        fc.nat(),
        fc.constantFrom('', ',', '}', ']', '"', '\\', '0', '-', 'x', '\u0001', ' ', ':', '\n'),
        (text, at, put) => {
          const place = at % (text.length + 1);
          const changed = text.slice(0, place) + put + text.slice(place + 1);
          expect(prettyJson(changed).kind === 'whole').toBe(accepts(changed));
        },
      ),
      { numRuns: 5000 },
    );
  });

  it('never fails on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(prettyJson(text).kind === 'whole').toBe(accepts(text));
      }),
    );
  });

  it('survives a depth of 100,000', () => {
    const depth = 100_000;
    const lines = whole('[{"a":'.repeat(depth) + '1' + '}]'.repeat(depth));
    expect(lines.count).toBe(4 * depth + 1);
    expect(lines.runs(2 * depth)).toEqual([
      { style: 'name', text: '"a"' },
      { style: 'mark', text: ': ' },
      { style: 'number', text: '1' },
    ]);
    expect(lines.indent(2 * depth)).toBe(80);
    expect(prettyJson('['.repeat(depth)).kind).toBe('cut off');
  });

  it.each([
    ['{\n  "a": 1,\n}', 3, 1, 'a member name in double quotes', '}'],
    ['[1 2]', 1, 4, 'a comma or ]', '2'],
    ['{"a" 1}', 1, 6, 'a colon', '1'],
    ['{“request”: 1}', 1, 2, 'a member name in double quotes, or }', '“ (U+201C)'],
    ['{"a":1} {"b":2}', 1, 9, 'the end of the text', '{'],
    ['{"a": <Token>}', 1, 7, 'a value', '<'],
    ['{"a" tru', 1, 6, 'a colon', 't'],
    ['[1,]', 1, 4, 'a value', ']'],
    ['{"a":1]', 1, 7, 'a comma or }', ']'],
    ['["a\tb"]', 1, 4, 'an escape, because control characters are not allowed in strings', 'U+0009'],
  ])('says where %j is broken', (text, line, column, expected, found) => {
    expect(prettyJson(text)).toEqual({
      kind: 'broken',
      mistake: { offset: expect.any(Number) as number, line, column, expected, found },
    });
  });

  it('counts lines by any kind of line end', () => {
    expect(prettyJson('[\r\n1,\r2,\n"x]')).toMatchObject({
      kind: 'cut off',
      mistake: { line: 4, column: 4 },
    });
  });
});
