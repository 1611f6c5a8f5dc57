import { describe, expect, test } from 'vitest';
import { mistakesAfter } from './changed-requests.ts';

const kill = 'calls/4.24-kill-call.yaml';
const transfer = 'calls/4.25-wait-transfer.yaml';
const products = 'products-and-roles/4.1-list-all-products.yaml';
const limits = 'tenants/4.13-update-tenant-limits-and-licenses.yaml';
const reset = 'tenants/4.10-tenant-sms-mms-reset-count.yaml';

describe('a document with', { timeout: 30_000 }, () => {
  test.each([
    [
      'a section that is a number',
      products,
      'section: "4.1"',
      'section: 4.1',
      '/info/section must be string',
    ],
    [
      'a section of no endpoint',
      products,
      'section: "4.1"',
      'section: "5.1"',
      '/info/section must match pattern',
    ],
    ['an unknown method', products, 'method: GET', 'method: PATCH', '/http/method must be equal to one of'],
    ['a member too many', products, 'effect: reads', 'effect: reads\nspeed: fast', '/speed is not a member'],
    [
      'a GET that writes',
      products,
      'effect: reads',
      'effect: writes',
      '/effect must be equal to constant: "reads"',
    ],
    [
      'a POST without a body',
      kill,
      / {2}body:[\s\S]*(?=permissions:)/,
      '',
      "/http must have required property 'body'",
    ],
    [
      'an unknown variable',
      kill,
      'name: call_id',
      'name: callId',
      '/http/params/0/name must be equal to one of',
    ],
    [
      'a path with another placeholder',
      kill,
      '/calls/{call_id}',
      '/calls/{target}',
      '/http/paths/0/path {target} has no',
    ],
    [
      'a documented level of "any"',
      products,
      'levelLabel: inferred',
      'levelLabel: documented',
      '/http/paths/0/levelLabel',
    ],
    ['no answer for 401', kill, 'status: 401', 'status: 403', '/responses must contain'],
    ['two answers alike', kill, 'status: 500', 'status: 401', '/responses must contain at least 1'],
    [
      'an unknown label',
      kill,
      'label: incomplete in our copy',
      'label: cut off',
      '/responses/0/examples/0/label',
    ],
    [
      'an unknown permission',
      kill,
      'allOf: [[API], [Call Control]]',
      'allOf: [[API], [Root]]',
      '/permissions/allOf/1/0',
    ],
    [
      'permissions that are not those printed',
      kill,
      'allOf: [[API], [Call Control]]',
      'allOf: [[API]]',
      '/permissions/allOf is not what is printed',
    ],
    [
      'a level that is not the one printed',
      kill,
      'only: tenant',
      'only: any',
      '/permissions/only is not what is printed',
    ],
    ['a schema that is none', kill, 'const: kill', 'type: text', '/http/body/schema'],
    [
      'an unknown sensitivity',
      transfer,
      'x-sensitive: personal',
      'x-sensitive: private',
      '/http/body/schema',
    ],
    [
      'a template that is no JSON',
      kill,
      '"request": "kill"\n',
      '"request": kill\n',
      '/http/body/template is not JSON',
    ],
    [
      'a template that the schema refuses',
      kill,
      '"request": "kill"\n',
      '"request": "kil"\n',
      '/http/body/template/request must be equal',
    ],
    [
      'a template with an unknown variable',
      transfer,
      '{{target}}',
      '{{acd_uuid}}',
      '/http/body/template {{acd_uuid}} is not',
    ],
    [
      'a correction that is not described',
      limits,
      /        correction:[\s\S]*(?=permissions:)/,
      '',
      '/http/body/examples/0 the text differs',
    ],
    [
      'a correction of nothing',
      reset,
      '"request": "reset_counter"}\n        text',
      '"request": "reset_counter"}\n        correction: None.\n        text',
      '/http/body/examples/0 the text is what is printed',
    ],
    [
      'a value that is not the text',
      products,
      'total: "62"',
      'total: "63"',
      '/responses/0/examples/0/value is not the verbatim text',
    ],
    [
      'a value against the schema',
      products,
      'total: "62"',
      'total: 62',
      '/responses/0/examples/0/value/total must be string',
    ],
    [
      'a cut-off text with a value',
      kill,
      '          {\n      - name',
      '          {\n        value: {}\n      - name',
      '/responses/0/examples/0/value boolean schema is false',
    ],
    [
      'an inferred example with a text',
      kill,
      'label: inferred\n',
      'label: inferred\n        verbatim: "{}"\n',
      '/responses/0/examples/1/verbatim boolean schema',
    ],
    [
      'an inferred shape called documented',
      kill,
      'schemaLabel: inferred',
      'schemaLabel: documented',
      '/responses/0/examples must contain',
    ],
    [
      'a file in the wrong place',
      kill,
      'area: calls',
      'area: tenants',
      '/info belongs into the file tenants/4.24-kill-call.yaml',
    ],
    ['a note at no place', limits, 'at: body', 'at: margin', '/notes/4/at must be equal to one of'],
    [
      'a reference to nothing',
      kill,
      'notes.yaml#/six-on-one-path',
      'notes.yaml#/seven',
      '/notes/0 $ref ../shared/notes.yaml#/seven leads to nothing',
    ],
    [
      'a reference out of shared/',
      kill,
      '../shared/values.yaml#/id',
      'x.yaml#/id',
      '/http/params/0/schema $ref x.yaml#/id does not lead into shared/',
    ],
  ])('%s is refused with file, place and reason', (_, file, from, to, expected) => {
    const mistakes = mistakesAfter([file], ({ change }) => {
      change(file, from, to);
    });
    expect(
      mistakes.some((mistake) => mistake.startsWith(`${file} ${expected}`)),
      mistakes.join('\n'),
    ).toBe(true);
  });
});
