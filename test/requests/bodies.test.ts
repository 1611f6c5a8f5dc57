import { Validator } from '@cfworker/json-schema';
import { describe, expect, test } from 'vitest';
import type { EndpointBody } from '../../src/domain/api/endpoint-document.ts';
import { readRequests } from '../../src/server/build/read-requests.ts';
import { requestsFolder } from './changed-requests.ts';

const read = readRequests(requestsFolder);
if (!read.ok) throw new Error(JSON.stringify(read.error, null, 2));
const bodies = new Map(
  read.value.documents.flatMap(({ info, http }) =>
    http.body === undefined ? [] : [[info.section, http.body]],
  ),
);

const body = (section: string): EndpointBody => {
  const found = bodies.get(section);
  if (found === undefined) throw new Error(`${section} has no body`);
  return found;
};

/** Checks as the console does: with the validator that needs no generated code. */
const accepts = (section: string, value: unknown): boolean =>
  new Validator(body(section).schema, '2020-12', false).validate(value).valid;

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** The sections whose printed example is no JSON. */
const corrected = ['4.13', '4.14', '4.16', '4.17', '4.18', '4.25'];

describe('request bodies', () => {
  test('exist for every POST and PUT', () => {
    expect(bodies.size).toBe(15);
  });

  test.each([...bodies])(
    '%s: the template, filled with the examples, is a valid body',
    (section, { template, variables }) => {
      const filled = variables.reduce(
        (text, { name, example }) => text.replaceAll(`{{${name}}}`, example),
        template,
      );
      expect(filled).not.toContain('{{');
      expect(accepts(section, JSON.parse(filled))).toBe(true);
    },
  );

  test.each([...bodies])('%s: each example is a valid body', (section, { examples }) => {
    for (const { text } of examples) expect(accepts(section, JSON.parse(text))).toBe(true);
  });

  test('are kept as printed where that is no JSON, with a word on the correction', () => {
    const noJson = [...bodies].filter(([, { examples }]) =>
      examples.some(({ verbatim }) => !isJson(verbatim)),
    );
    expect(noJson.map(([section]) => section)).toEqual(corrected);
    for (const [section, { examples }] of bodies) {
      for (const { verbatim, text, correction } of examples) {
        expect(isJson(verbatim)).toBe(!corrected.includes(section));
        expect(correction !== undefined).toBe(corrected.includes(section));
        if (correction === undefined) expect(JSON.parse(text)).toEqual(JSON.parse(verbatim));
      }
    }
  });

  test('have a printed template that is JSON only without placeholders and alternatives', () => {
    expect([...bodies].filter(([, { printed }]) => isJson(printed)).map(([section]) => section)).toEqual([
      '4.10',
      '4.22',
      '4.23',
      '4.24',
      '4.27',
    ]);
  });

  test('differ from what is printed by quotation marks and commas only', () => {
    const letters = (text: string): string => text.replaceAll(/[\s“”",]/g, '');
    for (const section of ['4.13', '4.14', '4.16', '4.17', '4.18']) {
      for (const { verbatim, text } of body(section).examples) expect(letters(text)).toBe(letters(verbatim));
    }
  });

  test('offer both examples of 4.25', () => {
    expect(body('4.25').examples.map(({ text }) => (JSON.parse(text) as { target: string }).target)).toEqual([
      '102',
      '19735552109',
    ]);
  });

  test('describe every member, with an example that is valid', () => {
    for (const [section, { schema }] of bodies) {
      for (const [name, member] of Object.entries(
        schema['properties'] as Record<string, Record<string, unknown>>,
      )) {
        const where = `${section} ${name}`;
        expect(member['description'], where).toEqual(expect.stringMatching(/\S/));
        for (const example of member['examples'] as readonly unknown[]) {
          expect(new Validator(member, '2020-12').validate(example).valid, where).toBe(true);
        }
      }
    }
  });
});

describe('body schemas', () => {
  test.each([
    ['4.10', { request: 'reset' }],
    ['4.11', { request: 'delete_product', product: 'az123456-1434-42ca-98ab-b5803b9b608d' }],
    ['4.11', { request: 'add_product' }],
    ['4.11', { request: 'add_product', product: '' }],
    ['4.11', { request: 'add_product', product: 7 }],
    ['4.13', {}],
    ['4.13', { max_agents: 100 }],
    ['4.13', { max_agents: 'many' }],
    ['4.13', { agent_billing: 'named' }],
    ['4.13', { max_agent: '100' }],
    ['4.14', {}],
    ['4.14', { is_agent: true }],
    ['4.14', { recording_type: 'Always' }],
    ['4.14', { max_chats: '7' }],
    ['4.14', { max_chats: 3 }],
    ['4.14', { ' is_multimedia_enabled': 'true' }],
    ['4.16', { request: 'updateAgentState' }],
    ['4.16', { request: 'dial', name: 'Ready' }],
    ['4.22', { request: 'stopSuppression' }],
    ['4.25', { request: 'wait_transfer', target: 102 }],
    ['4.28', { request: 'dial', target: '819735552106' }],
  ])('%s refuses %j', (section, value) => {
    expect(accepts(section, value)).toBe(false);
  });

  test.each([
    ['4.11', { request: 'add_product', product: 'az123456-1434-42ca-98ab-b5803b9b608d' }],
    ['4.13', { max_agents: '7' }],
    ['4.14', { max_chats: '0', recording_type: 'On Demand' }],
    ['4.16', { name: 'Ready', request: 'updateAgentState' }],
  ])('%s accepts %j', (section, value) => {
    expect(accepts(section, value)).toBe(true);
  });
});
