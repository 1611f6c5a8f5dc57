import { describe, expect, it } from 'vitest';
import type { EndpointDocument } from '../../../src/domain/api/endpoint-document.ts';
import { contradiction } from '../../../src/domain/response/contradiction.ts';
import { statusWords } from '../../../src/domain/response/status-words.ts';
import { topLevelMember } from '../../../src/domain/response/top-level-member.ts';

const document: EndpointDocument = {
  version: 1,
  info: { section: '4.20', id: 'listing-of-single-call', title: 'Listing of single call', area: 'calls' },
  http: { method: 'GET', paths: [], params: [], headers: [] },
  permissions: { printed: '', allOf: [], only: 'tenant' },
  effect: 'reads',
  responses: [
    {
      status: 200,
      name: 'Progress',
      meaning: 'The call is not answered yet.',
      schema: {},
      schemaLabel: 'inferred',
      examples: [],
    },
    {
      status: 200,
      name: 'Answered',
      meaning: 'The call is answered.',
      schema: {},
      schemaLabel: 'inferred',
      examples: [],
    },
    {
      status: 400,
      meaning: 'Refused.',
      schema: {},
      schemaLabel: 'documented',
      examples: [
        { name: 'as printed', label: 'documented', verbatim: '{"success": true, "reason": <ReasonString>}' },
      ],
    },
    { status: 500, meaning: 'Broken.', schema: {}, schemaLabel: 'documented', examples: [] },
  ],
  docs: '',
  notes: [],
};

describe('the words for a status', () => {
  it('are the meanings that the document tells apart', () => {
    expect(statusWords({ status: 200, statusText: 'OK' }, document)).toEqual({
      tone: 'good',
      text: '200 OK',
      documented: {
        kind: 'documented',
        section: '4.20',
        meanings: ['Progress: The call is not answered yet.', 'Answered: The call is answered.'],
        shape: 'inferred',
      },
    });
  });

  it('say when the document has no such status, and which it has', () => {
    expect(statusWords({ status: 404, statusText: '' }, document)).toEqual({
      tone: 'bad',
      text: '404 Not Found',
      documented: { kind: 'not documented', section: '4.20', documented: [200, 400, 500] },
    });
  });

  it('keep the phrase as received and invent none', () => {
    expect(statusWords({ status: 500, statusText: 'Oh dear' }, undefined).text).toBe('500 Oh dear');
    expect(statusWords({ status: 999, statusText: '' }, undefined)).toEqual({
      tone: 'bad',
      text: '999',
      documented: { kind: 'unknown' },
    });
  });
});

describe('a body that contradicts its status', () => {
  it('is told of with the section that prints it so', () => {
    expect(contradiction(400, '{"success": true, "reason": "x"}', document)).toEqual({
      says: 'true',
      text: 'The body says "success": true, but the status is 400; the status counts. Section 4.20 of the API\'s document prints it so.',
    });
  });

  it('is told of without a section where the document does not print it', () => {
    expect(contradiction(200, '{"success": false}', document)?.text).toBe(
      'The body says "success": false, but the status is 200; the status counts.',
    );
    expect(contradiction(500, '{"success": true}', document)?.text).not.toContain('4.20');
  });

  it('is none where both agree, or the body says nothing', () => {
    expect(contradiction(200, '{"success":true}', document)).toBeUndefined();
    expect(contradiction(400, '{"success":false}', document)).toBeUndefined();
    expect(contradiction(401, '{"status":401,"reason":"Unauthorized"}', document)).toBeUndefined();
    expect(contradiction(500, '<html>"success": true', document)).toBeUndefined();
  });
});

describe('a member of the outermost object', () => {
  it.each([
    ['{"success":true}', 'true'],
    ['{"a":{"success":true},"b":["success"],"c":"success","success" : false}', 'false'],
    ['{"success":true,"success":false}', 'false'],
    ['{"success":{"x":1}}', '{'],
    ['{"success": "tr', '"tr'],
    ['["success",true]', undefined],
    ['', undefined],
  ])('of %s is %s', (text, value) => {
    expect(topLevelMember(text, 'success')).toBe(value);
  });
});
