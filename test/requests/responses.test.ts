import { Validator } from '@cfworker/json-schema';
import { describe, expect, test } from 'vitest';
import type { EndpointResponse } from '../../src/domain/api/endpoint-document.ts';
import { isJsonObject } from '../../src/domain/json.ts';
import { readRequests } from '../../src/server/build/read-requests.ts';
import { requestsFolder } from './changed-requests.ts';

const read = readRequests(requestsFolder);
if (!read.ok) throw new Error(JSON.stringify(read.error, null, 2));

interface Row extends EndpointResponse {
  readonly section: string;
}

const rows: readonly Row[] = read.value.documents.flatMap(({ info, responses }) =>
  responses.map((response) => ({ ...response, section: info.section })),
);
const examples = rows.flatMap(({ section, status, schema, examples }) =>
  examples.map((example) => ({ ...example, section, status, schema })),
);
const rowsOf = (status: number): readonly Row[] => rows.filter((row) => row.status === status);
const has = (row: Row, label: string): boolean => row.examples.some((example) => example.label === label);

/** JSON text without the white space between its tokens. */
const compact = (text: string): string =>
  text.replaceAll(/("(?:[^"\\]|\\.)*")|\s+/g, (_, string?: string) => string ?? '');

/** The sections whose answer our copy of the document has in full. */
const complete = [
  '4.1',
  '4.2',
  '4.3',
  '4.4',
  '4.5',
  '4.6',
  '4.7',
  '4.8',
  '4.11',
  '4.12',
  '4.13',
  '4.14',
  '4.15',
  '4.16',
  '4.17',
  '4.18',
];

describe('the answers for status 200', () => {
  test('are 29, two of them for 4.20', () => {
    expect(rowsOf(200)).toHaveLength(29);
    expect(
      rowsOf(200)
        .filter(({ section }) => section === '4.20')
        .map(({ name }) => name),
    ).toEqual(['Progress', 'Answered']);
  });

  test('are documented in the 16 sections that our copy has in full', () => {
    const documented = rowsOf(200).filter((row) => complete.includes(row.section));
    expect(documented).toHaveLength(16);
    for (const row of documented) {
      expect(row.schemaLabel).toBe('documented');
      expect(row.examples.map(({ label }) => label)).toEqual(['documented']);
      expect(row.examples[0]?.value).toBeDefined();
    }
  });

  // A person with the whole page pastes an answer into one file; then that row is documented, and this still holds.
  test('are, in the other 13 rows, cut off and inferred, or documented since', () => {
    const others = rowsOf(200).filter((row) => !complete.includes(row.section));
    expect(others).toHaveLength(13);
    for (const row of others.filter((other) => !has(other, 'documented'))) {
      expect(row.schemaLabel).toBe('inferred');
      expect(row.examples.map(({ label }) => label)).toEqual(['incomplete in our copy', 'inferred']);
      expect(row.examples[0]?.verbatim).toBe('{');
    }
  });
});

describe('the answers for errors', () => {
  test('are documented for 400, 401 and 500 in all 28 documents', () => {
    for (const status of [400, 401, 500]) {
      expect(rowsOf(status)).toHaveLength(28);
      for (const row of rowsOf(status)) expect(row.schemaLabel).toBe('documented');
    }
  });

  test('say success at 400 in 4.19 to 4.22 only', () => {
    const saysTrue = rowsOf(400).filter(({ examples: [pattern] }) =>
      pattern?.verbatim?.includes('"success": true'),
    );
    expect(saysTrue.map(({ section }) => section)).toEqual(['4.19', '4.20', '4.21', '4.22']);
    for (const row of rowsOf(400)) {
      const success = saysTrue.includes(row);
      const accepts = new Validator(row.schema, '2020-12');
      expect(accepts.validate({ success, reason: 'name is not known' }).valid).toBe(true);
      expect(accepts.validate({ success: !success, reason: 'name is not known' }).valid).toBe(false);
    }
  });

  test('say status in place of success at 401, and success at 500', () => {
    for (const {
      examples: [example],
    } of rowsOf(401)) {
      expect(example?.value).toEqual({ status: 401, reason: 'Unauthorized' });
    }
    for (const {
      examples: [example],
    } of rowsOf(500)) {
      expect(example?.value).toEqual({ success: true, reason: 'Internal Server Error' });
    }
  });
});

describe('the examples of answers', () => {
  test('are what is printed, apart from white space', () => {
    const printed = examples.flatMap(({ verbatim, value }) =>
      verbatim === undefined || value === undefined ? [] : [[compact(verbatim), JSON.stringify(value)]],
    );
    expect(printed.length).toBeGreaterThanOrEqual(16 + 28 + 28);
    for (const [verbatim, value] of printed) expect(value).toBe(verbatim);
  });

  test('are valid against the schema beside them', () => {
    for (const { section, status, name, schema, value } of examples) {
      if (value === undefined) continue;
      const { errors } = new Validator(schema, '2020-12', false).validate(value);
      expect(errors, `${section} ${String(status)} ${name}`).toEqual([]);
    }
  });

  test('have no value where the text is a pattern or cut off', () => {
    for (const { verbatim, value } of examples) {
      if (verbatim !== undefined && value === undefined)
        expect(() => JSON.parse(verbatim) as unknown).toThrow();
    }
  });

  test('are never called documented without text of the document', () => {
    for (const { label, verbatim } of examples) {
      expect(verbatim !== undefined).toBe(label === 'documented' || label === 'incomplete in our copy');
    }
  });
});

describe('the schemas of documented answers', () => {
  const sample = (section: string): Row | undefined => rowsOf(200).find((row) => row.section === section);

  test('ask for every member of the sample', () => {
    for (const section of complete) {
      const row = sample(section);
      const value = row?.examples[0]?.value;
      if (row === undefined || !isJsonObject(value)) throw new Error(`${section} has no sample`);
      const validator = new Validator(row.schema, '2020-12');
      for (const name of Object.keys(value)) {
        const without = Object.fromEntries(Object.entries(value).filter(([other]) => other !== name));
        expect(validator.validate(without).valid, `${section} without ${name}`).toBe(false);
      }
      expect(validator.validate({ ...value, more: 1 }).valid, `${section} with one more`).toBe(true);
    }
  });

  test('know the types as printed: total is text, and a number in 4.6', () => {
    const list = { success: true, items: [] };
    for (const section of ['4.1', '4.2', '4.3', '4.5', '4.7', '4.8']) {
      const validator = new Validator(sample(section)?.schema ?? {}, '2020-12');
      expect(validator.validate({ ...list, total: '3' }).valid).toBe(true);
      expect(validator.validate({ ...list, total: 3 }).valid).toBe(false);
    }
    const acds = new Validator(sample('4.6')?.schema ?? {}, '2020-12');
    expect(acds.validate({ ...list, total: 0, items: [[]] }).valid).toBe(true);
    expect(acds.validate({ ...list, total: '0', items: [[]] }).valid).toBe(false);
    expect(acds.validate({ ...list, total: 1, items: [{}] }).valid).toBe(false);
  });

  test('mark names, numbers and addresses as personal', () => {
    const marked = (schema: unknown): readonly string[] =>
      typeof schema !== 'object' || schema === null
        ? []
        : Object.entries(schema).flatMap(([name, below]) => [
            ...((below as { 'x-sensitive'?: string } | null)?.['x-sensitive'] === 'personal' ? [name] : []),
            ...marked(below),
          ]);
    expect(marked(sample('4.4')?.schema)).toEqual(['site_ip_address', 'created_by', 'default_outgoing_clid']);
    expect(marked(sample('4.8')?.schema)).toEqual(['lastname', 'firstname']);
    expect(new Set(marked(sample('4.19')?.schema))).toEqual(
      new Set(['calling_number', 'called_number', 'firstname', 'lastname']),
    );
  });
});

describe('the inferred call', () => {
  const [progress, answered] = rowsOf(200).filter(({ section }) => section === '4.20');
  const value = (row: Row | undefined): object =>
    (row?.examples.find(({ label }) => label === 'inferred')?.value ?? {}) as object;

  test('has an answer time, an agent and suppression once it is answered, and not before', () => {
    const inProgress = new Validator(progress?.schema ?? {}, '2020-12');
    const isAnswered = new Validator(answered?.schema ?? {}, '2020-12');
    const { answered_on, ...unanswered } = value(answered) as { answered_on: string };
    expect(inProgress.validate(value(answered)).valid).toBe(false);
    expect(isAnswered.validate(value(progress)).valid).toBe(false);
    expect(isAnswered.validate(unanswered).valid).toBe(false);
    expect(inProgress.validate({ ...value(progress), answered_on }).valid).toBe(false);
  });

  test('has the same form in lists', () => {
    const { success: _, ...call } = value(answered) as { success: true; suppression: string };
    const list = new Validator(
      rowsOf(200).find(({ section }) => section === '4.19')?.schema ?? {},
      '2020-12',
    );
    const { suppression: __, ...incomplete } = call;
    expect(list.validate({ total: '1', success: true, items: [call] }).valid).toBe(true);
    expect(list.validate({ total: '1', success: true, items: [incomplete] }).valid).toBe(false);
  });
});
