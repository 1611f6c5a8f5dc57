import fc from 'fast-check';
import { validateHeaderName, validateHeaderValue } from 'node:http';
import { describe, expect, it } from 'vitest';
import {
  headerNameFlaw,
  headerValueFlaw,
  isForbiddenInPages,
} from '../../../src/domain/request/header-rules.ts';

function throws(check: () => void): boolean {
  try {
    check();
    return false;
  } catch {
    return true;
  }
}

describe('rules for headers', () => {
  it('agree with Node on which names can be sent', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), (name) => {
        expect(headerNameFlaw(name) !== undefined).toBe(
          throws(() => {
            validateHeaderName(name);
          }),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('refuse every value that Node refuses', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 12 }), (value) => {
        if (
          throws(() => {
            validateHeaderValue('x', value);
          })
        )
          expect(headerValueFlaw(value)).toBeDefined();
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['a\r\nInjected: 1', 'a\nb', 'a\0b', 'Grüße an 東京'])('refuse the value %j', (value) => {
    expect(headerValueFlaw(value)).toBeDefined();
  });

  it('know which headers a page may not send', () => {
    expect(['Cookie', 'HOST', 'Sec-Fetch-Site', 'Proxy-Authorization'].every(isForbiddenInPages)).toBe(true);
    expect(['Authorization', 'Content-Type', 'X-Token'].some(isForbiddenInPages)).toBe(false);
  });
});
