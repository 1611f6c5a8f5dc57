import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyText } from '../../../src/domain/response/body-text.ts';

const encoder = new TextEncoder();

function read(body: string | readonly number[], type?: string): unknown {
  const bytes = typeof body === 'string' ? encoder.encode(body) : Uint8Array.from(body);
  return bodyText(bytes, type === undefined ? [] : [['CONTENT-type', type]]);
}

describe('the text of a body', () => {
  it('is read as UTF-8 unless something says otherwise', () => {
    expect(read('{"a":"é"}', 'application/json')).toEqual({
      kind: 'json',
      contentType: 'application/json',
      text: '{"a":"é"}',
      charset: 'utf-8',
      decidedBy: 'default',
      undecodable: false,
    });
  });

  it('is read by the charset of the header', () => {
    expect(read([0x7b, 0xe9, 0x7d], 'application/json; charset="ISO-8859-1"')).toMatchObject({
      text: '{é}',
      charset: 'windows-1252',
      decidedBy: 'header',
    });
  });

  it('is read by the byte order mark before the header', () => {
    expect(read([0xff, 0xfe, 0x7b, 0, 0x7d, 0], 'application/json; charset=utf-8')).toMatchObject({
      kind: 'json',
      text: '{}',
      charset: 'utf-16le',
      decidedBy: 'byte order mark',
    });
  });

  it('falls back to UTF-8 where nothing is called like the charset, and says so', () => {
    expect(read('x', 'text/plain; charset=utf-99')).toMatchObject({
      charset: 'utf-8',
      unknownCharset: 'utf-99',
    });
  });

  it('shows bytes that are nothing in the charset, and says so', () => {
    expect(read([0x7b, 0xff, 0x7d], 'application/json')).toMatchObject({
      text: '{\ufffd}',
      undecodable: true,
    });
  });

  it.each([
    ['{}', undefined, 'json'],
    ['[1]', 'text/plain', 'json'],
    ['true', 'application/problem+json', 'json'],
    ['<!DOCTYPE html><p>x', 'text/html', 'html'],
    ['<!DOCTYPE html><p>x', undefined, 'html'],
    ['pong', undefined, 'text'],
    ['<p>x', 'text/html; charset=utf-8', 'html'],
    ['a,b', 'text/csv', 'text'],
    ['GIF89a', 'image/gif', 'binary'],
    ['a\u0000b', 'application/octet-stream', 'binary'],
    ['plain', 'application/octet-stream', 'text'],
    ['', 'application/json', 'empty'],
  ])('of %j with type %s is %s', (body, type, kind) => {
    expect(read(body, type)).toMatchObject({ kind });
  });

  it('says when the content is not what the header says', () => {
    expect(read('<html><body>Login', 'application/json')).toMatchObject({
      kind: 'html',
      mislabelled: 'Content-Type says application/json, the body is HTML.',
    });
    expect(read('{"a":1}', 'text/html')).toMatchObject({
      kind: 'json',
      mislabelled: expect.any(String) as string,
    });
  });

  it('is had for any bytes and any header', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.string(), (bytes, type) => {
        expect(bodyText(bytes, [['content-type', type]]).kind).toMatch(/^(json|html|text|binary|empty)$/);
      }),
    );
  });
});
