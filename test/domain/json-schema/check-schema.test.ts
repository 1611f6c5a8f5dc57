import { describe, expect, it } from 'vitest';
import { checkSchema } from '../../../src/domain/json-schema/check-schema.ts';

const schema = {
  type: 'object',
  required: ['request'],
  minProperties: 1,
  additionalProperties: false,
  properties: {
    request: { const: 'kill' },
    max_chats: { enum: ['0', '1', '2'] },
    limit: { type: 'string', pattern: '^\\d+$' },
    nested: { type: 'object', properties: { list: { type: 'array', items: { type: ['string', 'null'] } } } },
    name: { type: 'string', minLength: 1 },
  },
};

describe('a schema check', () => {
  it('has nothing to say about what conforms', () => {
    expect(checkSchema(schema, { request: 'kill', limit: '10', nested: { list: ['a', null] } })).toEqual([]);
  });

  it.each<[unknown, string, string]>([
    [{}, '/request', 'is missing'],
    [{ request: 'hang up' }, '/request', 'must be "kill"'],
    [{ request: 'kill', max_chats: '7' }, '/max_chats', 'must be one of "0", "1", "2"'],
    [{ request: 'kill', limit: 10 }, '/limit', 'must be a string, is a number'],
    [{ request: 'kill', limit: 'x' }, '/limit', 'does not have the form ^\\d+$'],
    [{ request: 'kill', name: '' }, '/name', 'must not be empty'],
    [{ request: 'kill', extra: 1 }, '/extra', 'is not a member that is known here'],
    [{ request: 'kill', nested: { list: [1] } }, '/nested/list/0', 'must be a string or null, is a number'],
    [[], '', 'must be an object, is an array'],
    [{ request: 'kill', '\ud800': 1 }, '', 'has a member name that is not valid Unicode'],
  ])('names place and fault of %j', (value, pointer, text) => {
    expect(checkSchema(schema, value)).toContainEqual(expect.objectContaining({ pointer, text }));
  });

  it('says each fault once', () => {
    const texts = checkSchema(schema, { request: 'x', limit: 1 }).map(({ pointer, text }) => pointer + text);
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts).toHaveLength(2);
  });
});
