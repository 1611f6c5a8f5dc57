import { describe, expect, it } from 'vitest';
import type { HttpResponse } from '../../../src/domain/http/outcome.ts';
import { contentCodings } from '../../../src/domain/response/content-codings.ts';

const response: HttpResponse = {
  status: 200,
  statusText: 'OK',
  headers: [
    ['Content-Encoding', 'Deflate, identity'],
    ['content-encoding', ' gzip '],
  ],
  headersAre: 'as received',
  body: Uint8Array.of(1),
};

describe('content codings', () => {
  it('are those of all headers, in order, without identity', () => {
    expect(contentCodings(response)).toEqual(['deflate', 'gzip']);
  });

  it('are none where the browser has taken them off or there is no body', () => {
    expect(contentCodings({ ...response, headersAre: 'as the browser shows them' })).toEqual([]);
    expect(contentCodings({ ...response, body: new Uint8Array() })).toEqual([]);
  });
});
