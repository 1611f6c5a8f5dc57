import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  interpolate,
  interpolatePath,
  variablesIn,
  variablesInPath,
} from '../../../src/domain/request/interpolate.ts';

describe('variables of a text', () => {
  it('are found once each, in order, with or without spaces', () => {
    expect(variablesIn('{{b}} {{ a }} {{b}} {c} {{1x}} {{}}')).toEqual(['b', 'a']);
    expect(variablesInPath('/tenants/{tenant_uuid}/extensions/{extension_uuid}/')).toEqual([
      'tenant_uuid',
      'extension_uuid',
    ]);
  });

  it('take their value; those without one stay as they are', () => {
    const valueOf = (name: string): string | undefined => ({ a: '1' })[name];
    expect(interpolate('{{a}}/{{ a }}/{{b}}', valueOf)).toBe('1/1/{{b}}');
    expect(interpolatePath('/{a}/{b}', valueOf)).toBe('/1/{b}');
  });

  it('are looked up, never evaluated: a value that looks like a variable stays text', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        expect(interpolate('<{{a}}>', (name) => (name === 'a' ? value : 'never'))).toBe(`<${value}>`);
      }),
    );
    expect(interpolate('{{a}}', () => '{{b}} $& $1')).toBe('{{b}} $& $1');
  });

  it('leave a text without variables as it is', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(variablesIn(text).length === 0);
        expect(interpolate(text, () => 'x')).toBe(text);
      }),
    );
  });
});
