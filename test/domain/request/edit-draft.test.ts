import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../src/domain/request/draft.ts';
import {
  withBody,
  withHeaders,
  withPath,
  withPathOf,
  withPathValue,
  withQuery,
} from '../../../src/domain/request/edit-draft.ts';
import { templateDraft } from '../../../src/domain/request/template-draft.ts';
import { documentOf } from '../../support/documents.ts';

const acds = documentOf('4.6');
const draft: Draft = { ...templateDraft(acds, 'telco'), pathValues: { tenant_uuid: 'typed' } };
const row = { name: 'X-Trace', value: '1', on: false };

describe('editing a draft', () => {
  it('changes one part and leaves the others and the draft itself alone', () => {
    const before = structuredClone(draft);
    expect(withPath(draft, '/acds/{x}')).toEqual({ ...draft, path: '/acds/{x}' });
    expect(withQuery(draft, [row])).toEqual({ ...draft, query: [row] });
    expect(withHeaders(draft, [row])).toEqual({ ...draft, headers: [row] });
    expect(withBody(draft, '{}')).toEqual({ ...draft, body: '{}' });
    expect(draft).toEqual(before);
  });

  it('takes another documented path and keeps what was typed for its variables', () => {
    const other = acds.http.paths.findIndex((path) => path.level === 'tenant');
    const changed = withPathOf(withPath(draft, '/elsewhere'), acds, other);
    expect(changed.path).toBe(acds.http.paths[other]?.path);
    expect(changed.pathIndex).toBe(other);
    expect(changed.pathValues).toEqual({ tenant_uuid: 'typed' });
  });

  it('stays on its path where the document has no such path', () => {
    expect(withPathOf(draft, acds, 2)).toBe(draft);
  });

  it('forgets an emptied path value, so that the environment fills it again', () => {
    expect(withPathValue(draft, 'tenant_uuid', 'other').pathValues).toEqual({ tenant_uuid: 'other' });
    expect(withPathValue(draft, 'tenant_uuid', '').pathValues).toEqual({});
    expect(withPathValue(draft, 'call_id', '7').pathValues).toEqual({ tenant_uuid: 'typed', call_id: '7' });
  });
});
