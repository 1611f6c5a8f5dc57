import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/domain/request/compile.ts';
import type { CompileContext } from '../../../src/domain/request/compile.ts';
import type { Draft } from '../../../src/domain/request/draft.ts';
import { resolveVariables } from '../../../src/domain/request/resolve-variables.ts';
import { templateDraft } from '../../../src/domain/request/template-draft.ts';
import { checkSchema } from '../../../src/domain/json-schema/check-schema.ts';
import { documentOf, documents } from '../../support/documents.ts';

function contextOf(section: string, change: Partial<CompileContext> = {}): CompileContext {
  return {
    document: documentOf(section),
    origin: 'https://ccs.example',
    variables: {},
    authentication: { headers: [['Authorization', 'Bearer «token»']] },
    route: 'relay',
    ...change,
  };
}

function draftOf(section: string, change: Partial<Draft> = {}): Draft {
  return { ...templateDraft(documentOf(section), 'unknown'), ...change };
}

function text(body: Uint8Array | undefined): string | undefined {
  return body === undefined ? undefined : new TextDecoder().decode(body);
}

describe('a template', () => {
  it.each(documents.map((document) => document.info.section))(
    '%s compiles at once with the values of the document, without a problem',
    (section) => {
      const { request, problems } = compile(draftOf(section), contextOf(section));
      expect(problems).toEqual([]);
      expect(request?.url).toMatch(/^https:\/\/ccs\.example\/6\/v2\/api\/[^{}<> ]+$/);
      expect(request?.method).toBe(documentOf(section).http.method);
      const schema = documentOf(section).http.body?.schema;
      if (schema !== undefined)
        expect(checkSchema(schema, JSON.parse(text(request?.body) ?? ''))).toEqual([]);
    },
  );

  it('opens on the path that suits the user', () => {
    expect(templateDraft(documentOf('4.8'), 'telco').path).toBe('/tenants/{tenant_uuid}/extensions');
    expect(templateDraft(documentOf('4.8'), 'tenant').path).toBe('/extensions');
  });

  it('of the search keeps the bare colons of its times, as the document prints them', () => {
    const { request } = compile(draftOf('4.21'), contextOf('4.21'));
    expect(request?.url).toBe(
      'https://ccs.example/6/v2/api/calls/filter?calling_number=501&called_number=101&from_datetime=2021-10-07T07:22:21&to_datetime=2021-10-07T07:22:24&time_z=UTC',
    );
  });
});

describe('a variable', () => {
  it('takes what was typed, else the environment, else the example, and says which', () => {
    const document = documentOf('4.4');
    const origins = (pathValues: Draft['pathValues'], variables: Record<string, string>): unknown =>
      resolveVariables(draftOf('4.4', { pathValues }), document, variables).map(({ value, origin }) => [
        value,
        origin,
      ]);
    expect(origins({ tenant_uuid: 'typed' }, { tenant_uuid: 'env' })).toEqual([['typed', 'typed']]);
    expect(origins({ tenant_uuid: '' }, { tenant_uuid: 'env' })).toEqual([['env', 'environment']]);
    expect(origins({}, {})).toEqual([['327241fd-1234-46fe-9276-cc65dac6feae', 'example']]);
  });

  it('without any value stays a placeholder and is pointed out', () => {
    const draft = draftOf('4.3', { headers: [{ name: 'X-Trace', value: '{{trace}}', on: true }] });
    const { request, problems } = compile(draft, contextOf('4.3'));
    expect(problems).toEqual([
      {
        gravity: 'warning',
        at: { kind: 'variable', name: 'trace' },
        text: expect.stringContaining('trace has no value'),
      },
    ]);
    expect(request?.headers).toContainEqual(['X-Trace', '{{trace}}']);
  });

  it('can hold anything: the path keeps its shape, the body stays JSON', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'binary' }), (value) => {
        fc.pre(value.isWellFormed() && value !== '.' && value !== '..');
        const call = compile(draftOf('4.20', { pathValues: { call_id: value } }), contextOf('4.20'));
        const path = new URL(call.request?.url ?? '').pathname;
        expect(path.split('/')).toHaveLength(6);
        expect(decodeURIComponent(path.slice('/6/v2/api/calls/'.length))).toBe(value);
        const body = compile(draftOf('4.25'), contextOf('4.25', { variables: { target: value } })).request
          ?.body;
        expect(JSON.parse(text(body) ?? '')).toEqual({ request: 'wait_transfer', target: value });
      }),
    );
  });
});

describe('problems are pointed out', () => {
  it('where there is no Domain: nothing can be sent', () => {
    const { request, problems } = compile(draftOf('4.3'), contextOf('4.3', { origin: undefined }));
    expect(request).toBeUndefined();
    expect(problems[0]).toMatchObject({ gravity: 'error', at: { kind: 'domain' } });
  });

  it('where a header cannot be put on the wire', () => {
    const headers = [{ name: 'X-Note', value: 'a\r\nb: c', on: true }];
    const { request, problems } = compile(draftOf('4.3', { headers }), contextOf('4.3'));
    expect(request).toBeUndefined();
    expect(problems).toContainEqual(
      expect.objectContaining({ gravity: 'error', at: { kind: 'header', name: 'X-Note' } }),
    );
  });

  it('where the browser would leave a header out, in direct mode only', () => {
    const headers = [{ name: 'Cookie', value: 'a=b', on: true }];
    const draft = draftOf('4.3', { headers });
    expect(compile(draft, contextOf('4.3')).problems).toEqual([]);
    expect(compile(draft, contextOf('4.3', { route: 'direct' })).problems).toHaveLength(1);
  });

  it('where the body is no JSON, with line and column, and it can be sent all the same', () => {
    const draft = draftOf('4.11', { body: '{\n  "request": "add_product",\n  oops\n}' });
    const { request, problems } = compile(draft, contextOf('4.11'));
    expect(problems).toEqual([
      {
        gravity: 'warning',
        at: { kind: 'body', line: 3, column: 3 },
        text: expect.stringContaining('not JSON'),
      },
    ]);
    expect(text(request?.body)).toBe(draft.body);
  });

  it.each(
    documents.flatMap((document) =>
      (document.http.body?.examples ?? []).map((example) => [document.info.section, example] as const),
    ),
  )('and a sample pasted as %s prints it is told apart from JSON', (section, example) => {
    const valid = example.correction === undefined;
    const { problems } = compile(draftOf(section, { body: example.verbatim }), contextOf(section));
    expect(problems.length === 0).toBe(valid);
  });

  it('where a member is not what the schema says, by its name', () => {
    const body = '{"max_chats": 7, "is_agent": "yes"}';
    const { problems } = compile(draftOf('4.14', { body }), contextOf('4.14'));
    expect(problems.map(({ at }) => at)).toEqual(
      expect.arrayContaining([
        { kind: 'body', pointer: '/max_chats' },
        { kind: 'body', pointer: '/is_agent' },
      ]),
    );
  });

  it('where authentication lacks its secret', () => {
    const authentication = { headers: [], missing: 'token' } as const;
    const { problems } = compile(draftOf('4.3'), contextOf('4.3', { authentication }));
    expect(problems).toMatchObject([
      { gravity: 'warning', text: expect.stringContaining('token is not known') },
    ]);
  });
});

describe('the compiled request', () => {
  it('has the typed headers in order, then those of authentication unless one of the same name was typed', () => {
    const headers = [
      { name: 'B', value: ' 1 ', on: true },
      { name: 'A', value: '2', on: true },
      { name: 'C', value: '3', on: false },
    ];
    expect(compile(draftOf('4.3', { headers }), contextOf('4.3')).request?.headers).toEqual([
      ['B', '1'],
      ['A', '2'],
      ['Authorization', 'Bearer «token»'],
    ]);
    const own = [{ name: 'authorization', value: 'Basic x', on: true }];
    expect(compile(draftOf('4.3', { headers: own }), contextOf('4.3')).request?.headers).toEqual([
      ['authorization', 'Basic x'],
    ]);
  });

  it('keeps trailing and doubled slashes of a changed path', () => {
    const url = (path: string): string | undefined =>
      compile(draftOf('4.3', { path }), contextOf('4.3')).request?.url;
    expect(url('//tenants//')).toBe('https://ccs.example/6/v2/api//tenants//');
    expect(url('tenants?x=1')).toBe('https://ccs.example/6/v2/api/tenants?x=1');
  });

  it('never fails, whatever a draft holds', () => {
    const row = fc.record({ name: fc.string(), value: fc.string(), on: fc.boolean() });
    fc.assert(
      fc.property(fc.string(), fc.array(row), fc.array(row), fc.string(), (path, query, headers, body) => {
        const { request, problems } = compile(
          draftOf('4.11', { path, query, headers, body }),
          contextOf('4.11'),
        );
        if (request === undefined) expect(problems.some(({ gravity }) => gravity === 'error')).toBe(true);
        else expect(request.url.startsWith('https://ccs.example/')).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
