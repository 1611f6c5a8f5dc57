import fc from 'fast-check';

/** Terms, as they are typed, that let some of the frames of `any-frame.ts` through. */
const terms = [
  ...[
    'away',
    'AWAY',
    'ab',
    'aba',
    '"a b"',
    'k',
    'K',
    'ασ',
    'ΑΣ',
    'É',
    'é',
    'i',
    '€',
    '"\\\\"',
    'x',
    'a',
    'ï',
    'lunch',
  ],
  ...["'Away'", "'away'", "'é'", "'ab'", "'\u0080'", "'ï'", "'€'"],
  ...['/away/i', '/^a/', '/b$/', '/É/iu', '/a.b/', '/^$/', '/"a":(?:1|"1)/'],
  ...['kind:red', 'kind:red,blue', 'kind:unknown', 'dir:in', 'dir:out', 'size:0', 'size:>4', 'size:2..20'],
  ...[
    'time:-1h..',
    'time:10:00..10:02',
    'time:22:00..3:00',
    `time:${String(1_795_500_000_000)}..`,
    'time:..-20m',
  ],
  ...['is:unknown', 'is:violation', 'is:marked', 'is:masked', 'is:note', 'is:binary'],
  ...[
    '$',
    '$.a',
    '$.a=114',
    '$.a="114"',
    '$.a=-114',
    '$.a=0',
    '$.a=1.5',
    '$.a=true',
    '$.a=null',
    '$.a=""',
    '$.a!=114',
  ],
  ...[
    '$..a~away',
    '$..a~É',
    '$.list[*].a=Away',
    '$.list[*].é',
    '$.list[?@.a==114].é',
    "$['list'][0]['é']=114",
    '$..a=1e21',
  ],
];

/** A filter of up to three terms, some of them turned round. */
export const anyTerms: fc.Arbitrary<string> = fc
  .array(
    fc.tuple(fc.constantFrom('', '', '-'), fc.constantFrom(...terms)).map((parts) => parts.join('')),
    { maxLength: 3 },
  )
  .map((parts) => parts.join(' '));
