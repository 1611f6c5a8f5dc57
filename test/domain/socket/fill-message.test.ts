import { describe, expect, test } from 'vitest';
import { fillMessage } from '../../../src/domain/socket/fill-message.ts';

const values: { readonly [name: string]: string } = { who: 'Ann "the" Agent', n: '7', empty: '' };
const fill = (text: string) => fillMessage(text, (name) => values[name]);

describe('fillMessage', () => {
  test('writes values into JSON as JSON text has them', () => {
    expect(fill('{"who":"{{who}}","n":{{n}}}')).toEqual({
      text: '{"who":"Ann \\"the\\" Agent","n":7}',
      unset: [],
    });
  });

  test('writes values into other texts as they are', () => {
    expect(fill('panel:{{ who }}').text).toBe('panel:Ann "the" Agent');
  });

  test('leaves what has no value as it stands, and tells', () => {
    expect(fill('{{nobody}} {{empty}} {{n}} {{nobody}}')).toEqual({
      text: '{{nobody}} {{empty}} 7 {{nobody}}',
      unset: ['nobody', 'empty'],
    });
  });
});
