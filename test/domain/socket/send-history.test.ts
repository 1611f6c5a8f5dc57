import { describe, expect, test } from 'vitest';
import { SendHistory } from '../../../src/domain/socket/send-history.ts';

describe('SendHistory', () => {
  test('goes up to what was sent and down again to what was typed', () => {
    const history = new SendHistory();
    for (const text of ['one', 'two', 'two', 'three']) history.add(text);
    expect(['half', 'three', 'two', 'one'].map((present) => history.earlier(present))).toEqual([
      ...['three', 'two', 'one'],
      undefined,
    ]);
    expect([1, 2, 3, 4].map(() => history.later())).toEqual(['two', 'three', 'half', undefined]);
  });

  test('starts at the end again after a text was sent', () => {
    const history = new SendHistory();
    history.add('one');
    history.add('two');
    history.earlier('');
    history.earlier('two');
    history.add('one');
    expect(history.earlier('')).toBe('one');
    expect(history.earlier('one')).toBe('two');
  });

  test('keeps the last hundred', () => {
    const history = new SendHistory();
    for (let number = 0; number < 150; number++) history.add(String(number));
    let last: string | undefined;
    for (let text = history.earlier(''); text !== undefined; text = history.earlier(text)) last = text;
    expect(last).toBe('50');
  });
});
