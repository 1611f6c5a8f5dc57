import { describe, expect, it } from 'vitest';
import type { HttpResponse } from '../../../src/domain/http/outcome.ts';
import { fileName } from '../../../src/domain/response/file-name.ts';
import { headersText, requestText } from '../../../src/domain/response/message-text.ts';

function response(
  headers: HttpResponse['headers'],
  headersAre: HttpResponse['headersAre'] = 'as received',
): HttpResponse {
  return { status: 200, statusText: 'OK', headers, headersAre, body: Uint8Array.of(1) };
}

describe('a message as text', () => {
  it('has its headers in order, repeated ones repeated', () => {
    expect(
      headersText([
        ['B', '1'],
        ['a', '2'],
        ['B', '3'],
      ]),
    ).toBe('B: 1\na: 2\nB: 3');
  });

  it('has method, URL, headers and body', () => {
    const request = {
      method: 'POST',
      url: 'http://h/x',
      headers: [['A', '1']],
      body: new TextEncoder().encode('{}'),
    } as const;
    expect(requestText(request)).toBe('POST http://h/x\nA: 1\n\n{}');
    expect(requestText({ method: 'GET', url: 'http://h/', headers: [] })).toBe('GET http://h/');
  });
});

describe('a file name for a body', () => {
  it('tells section, endpoint, status and type', () => {
    expect(fileName('4.3', 'list-all-tenants', response([['Content-Type', 'application/json']]))).toBe(
      '4.3-list-all-tenants-200.json',
    );
    expect(fileName('4.3', 'x', response([]))).toBe('4.3-x-200.bin');
    expect(fileName('4.3', 'x', response([['content-type', 'text/plain']]))).toBe('4.3-x-200.txt');
  });

  it('tells that the bytes are compressed, and holds only safe characters', () => {
    const headers = [
      ['Content-Type', 'text/html'],
      ['Content-Encoding', 'gzip'],
    ] as const;
    expect(fileName('../4', 'a b/c', response(headers))).toBe('..-4-a-b-c-200.html.gz');
    expect(fileName('4', 'x', response(headers, 'as the browser shows them'))).toBe('4-x-200.html');
  });
});
