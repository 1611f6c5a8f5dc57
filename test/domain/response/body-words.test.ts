import { describe, expect, it } from 'vitest';
import { bodyText } from '../../../src/domain/response/body-text.ts';
import { bodyWords } from '../../../src/domain/response/body-words.ts';
import type { BodyWords } from '../../../src/domain/response/body-words.ts';
import { prettyJson } from '../../../src/domain/response/pretty-json.ts';

function words(body: string | readonly number[], type: string): BodyWords {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : Uint8Array.from(body);
  const content = bodyText(bytes, [['Content-Type', type]]);
  return bodyWords(content, content.kind === 'json' ? prettyJson(content.text) : undefined);
}

describe('the words for a body', () => {
  it('are few where all is well', () => {
    expect(words('{"a":1}', 'application/json')).toEqual({ facts: ['JSON', 'UTF-8'], remarks: [] });
    expect(words('pong', 'text/plain; charset=utf-8')).toEqual({
      facts: ['text', 'UTF-8 by header'],
      remarks: [],
    });
    expect(words('', '')).toEqual({ facts: [], remarks: [] });
  });

  it('name the place where JSON is broken or ends', () => {
    expect(words('{"a":1,}', 'application/json')).toEqual({
      facts: ['not JSON', 'UTF-8'],
      remarks: [
        'Not JSON, so shown as it came. Line 1, column 8: expected a member name in double quotes, found }.',
      ],
    });
    expect(words('{"a":[1,', 'application/json').remarks).toEqual([
      'The JSON ends too early. Line 1, column 9: expected a value, found the end of the text.',
    ]);
  });

  it('name every doubt about the text', () => {
    expect(words('<html><p>', 'application/json; charset=utf-99').remarks).toEqual([
      'Content-Type says application/json, the body is HTML.',
      'There is no charset “utf-99”, so the text was read as UTF-8.',
    ]);
    expect(words([0x61, 0xff], 'text/plain').remarks).toEqual([
      'Some bytes are nothing in UTF-8: � stands for them, Hex shows them.',
    ]);
  });

  it('name the type of what is no text', () => {
    expect(words([0, 1], 'image/png').facts).toEqual(['image/png']);
    expect(words([0, 1], '').facts).toEqual(['binary']);
  });
});
