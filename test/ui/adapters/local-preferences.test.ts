import { expect } from '@open-wc/testing';
import { createLocalPreferences } from '../../../src/adapters/preferences/local-preferences.ts';

const blocked = () =>
  createLocalPreferences(() => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  });

describe('preferences in local storage', () => {
  afterEach(() => {
    localStorage.clear();
  });

  it('gives back what was written, also to the next page', () => {
    createLocalPreferences().write('panes', { left: 0.25, open: ['history'] });
    expect(createLocalPreferences().read('panes')).to.deep.equal({ left: 0.25, open: ['history'] });
    expect(Object.keys(localStorage)).to.deep.equal(['ccs-console.panes']);
  });

  it('has nothing for what was never written, or written as undefined', () => {
    const preferences = createLocalPreferences();
    preferences.write('theme', 'dark');
    preferences.write('theme', undefined);
    expect([preferences.read('theme'), preferences.read('other')]).to.deep.equal([undefined, undefined]);
  });

  it('has nothing for what is no JSON', () => {
    localStorage.setItem('ccs-console.panes', '{');
    expect(createLocalPreferences().read('panes')).to.equal(undefined);
  });

  it('neither reads nor writes nor throws where storage is blocked', () => {
    blocked().write('theme', 'dark');
    expect(blocked().read('theme')).to.equal(undefined);
  });

  it('does not throw for a value that is no JSON, or when storage is full', () => {
    const preferences = createLocalPreferences();
    preferences.write('big', 1n);
    preferences.write('full', 'x'.repeat(20_000_000));
    expect([preferences.read('big'), preferences.read('full')]).to.deep.equal([undefined, undefined]);
  });
});
