import { socketDocument } from 'virtual:ccs-requests/documents';
import { describe, expect, test } from 'vitest';
import { parseSavedMessages, withoutSecrets } from '../../../src/domain/socket/saved-message.ts';

const masks = [
  { secret: 'tok"en', shown: '«token»' },
  { secret: 'password1', shown: '«password»' },
];
const kept = (text: string) => withoutSecrets(text, masks, socketDocument);

describe('withoutSecrets', () => {
  test('puts variables in place of secrets that are known, in every spelling', () => {
    expect(kept('say tok"en and password1')).toBe('say {{token}} and {{password}}');
    expect(kept('{"x":"tok\\"en"}')).toBe('{"x":"{{token}}"}');
  });

  test('puts a variable into the members that the document calls secret, whatever is in them', () => {
    expect(kept('{ "request": "connect",\n  "token": "unheard of" }')).toBe(
      '{ "request": "connect",\n  "token": "{{token}}" }',
    );
    expect(kept('{"request":"connect","token":"\\u0061bc"}')).toBe(
      '{"request":"connect","token":"{{token}}"}',
    );
  });

  test('leaves everything else as it was typed', () => {
    for (const text of [
      'ping',
      '{"request":"fetch_queue_events"}',
      '{"token":"{{ token }}"}',
      '{"token":5}',
      '',
    ]) {
      expect(kept(text)).toBe(text);
    }
  });
});

test('whatever is malformed among saved messages is left out', () => {
  const good = { id: '1', name: 'a', text: 'b' };
  expect(parseSavedMessages([good, { ...good, text: 1 }, null, 'x'])).toEqual([good]);
  expect(parseSavedMessages({})).toEqual([]);
});
