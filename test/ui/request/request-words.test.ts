import { expect } from '@open-wc/testing';
import { pathParts } from '../../../src/ui/request/path-parts.ts';
import { permissionReading } from '../../../src/ui/request/permission-reading.ts';
import { proseParts } from '../../../src/ui/request/section-links.ts';

describe('the words of the request panel', () => {
  it('find the variables of a path', () => {
    expect(pathParts('/tenants/{tenant_uuid}/roles')).to.deep.equal([
      { kind: 'text', text: '/tenants/' },
      { kind: 'variable', name: 'tenant_uuid' },
      { kind: 'text', text: '/roles' },
    ]);
    expect(pathParts('/{}/{a b}')).to.deep.equal([{ kind: 'text', text: '/{}/{a b}' }]);
  });

  it('find the sections that prose names, not numbers that only look so', () => {
    const sections = new Set(['4.1', '4.16']);
    expect(proseParts('As 4.16, 4.1. and 4.161', sections)).to.deep.equal([
      { kind: 'text', text: 'As ' },
      { kind: 'section', section: '4.16' },
      { kind: 'text', text: ', ' },
      { kind: 'section', section: '4.1' },
      { kind: 'text', text: '. and 4.161' },
    ]);
    expect(proseParts('14.16 4.1.2 4.3', sections).every(({ kind }) => kind === 'text')).to.equal(true);
  });

  it('put brackets where and meets or', () => {
    expect(permissionReading([['API'], ['A', 'B']])).to.equal('API and (A or B)');
    expect(permissionReading([['A', 'B']])).to.equal('A or B');
  });
});
