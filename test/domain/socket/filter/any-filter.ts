import fc from 'fast-check';

/** Pieces that mean something, so that texts come near to what the parser has to decide. */
const pieces = [
  ...[
    '"',
    "'",
    '/',
    '\\',
    '-',
    '$',
    '[',
    ']',
    '(',
    ')',
    '=',
    '!',
    '~',
    '.',
    ',',
    ':',
    '*',
    '+',
    '?',
    '|',
    '..',
    ' ',
    '\t',
  ],
  ...[
    'a',
    'B',
    'é',
    '😀',
    '0',
    '1',
    '12',
    'k',
    's',
    'kind:',
    'dir:',
    'in',
    'out',
    'size:',
    'time:',
    'is:',
    'note',
    '10:01',
  ],
  ...['$.a', '$..b', '[?@.c', 'i', '1700000000000', '-30s', '>', '<', 'null'],
];

/** Any text that somebody may type into the filter. */
export const anyFilterText: fc.Arbitrary<string> = fc.oneof(
  {
    arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => parts.join('')),
    weight: 5,
  },
  { arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }), weight: 1 },
);
