import { describe, expect, it } from 'vitest';
import { accessTo } from '../../../src/app/select/select-access.ts';
import type { Who } from '../../../src/app/select/select-who.ts';
import { endpointHead } from '../../../src/domain/api/endpoint-head.ts';
import { everyPermission } from '../../support/built-in-state.ts';
import { documentOf, documents } from '../../support/documents.ts';

function who(level: Who['level'], permissions: Who['permissions'] = everyPermission): Who {
  return { text: '', signedIn: true, level, permissions };
}

function access(section: string, user: Who): string {
  return accessTo(endpointHead(documentOf(section)), user).kind;
}

describe('whether a user may call an endpoint', () => {
  it('is yes everywhere for one who holds everything at both levels', () => {
    expect(documents.map((document) => access(document.info.section, who('both')))).toEqual(
      documents.map(() => 'allowed'),
    );
  });

  it('is unknown where nobody knows the permissions', () => {
    expect(access('4.3', { text: '', signedIn: true, level: 'unknown', permissions: undefined })).toBe(
      'unknown',
    );
  });

  it('names the groups of permissions of which none is held', () => {
    const head = endpointHead(documentOf('4.3'));
    expect(accessTo(head, who('both', ['API']))).toEqual({
      kind: 'missing',
      permissions: [['Tenants View', 'Tenant Edit']],
    });
    expect(accessTo(head, who('both', ['API', 'Tenants View'])).kind).toBe('allowed');
    expect(accessTo(head, who('both', []))).toEqual({
      kind: 'missing',
      permissions: [['API'], ['Tenants View', 'Tenant Edit']],
    });
  });

  it('asks for the level where the document does', () => {
    expect([access('4.19', who('telco')), access('4.19', who('tenant'))]).toEqual(['wrong level', 'allowed']);
    expect([access('4.16', who('telco')), access('4.16', who('tenant'))]).toEqual(['allowed', 'wrong level']);
    expect([access('4.8', who('telco')), access('4.8', who('tenant'))]).toEqual(['allowed', 'allowed']);
    expect([access('4.17', who('telco')), access('4.17', who('tenant'))]).toEqual(['allowed', 'allowed']);
  });
});
