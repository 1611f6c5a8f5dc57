import { headerValue } from '../http/header.ts';
import type { Header } from '../http/header.ts';

/** What a `Content-Type` header says (RFC 9110 section 8.3). */
export interface ContentType {
  /** `type/subtype`, lower-cased; empty where the header is absent or unreadable. */
  readonly essence: string;
  /** The `charset` parameter, as written without its quotes; undefined where absent. */
  readonly charset: string | undefined;
}

/** The content type among `headers`. */
export function contentType(headers: readonly Header[]): ContentType {
  const value = headerValue(headers, 'content-type') ?? '';
  const essence = (value.split(';')[0] ?? '').trim().toLowerCase();
  const charset = /;\s*charset\s*=\s*(?:"([^"]*)"|([^\s;]+))/i.exec(value);
  return {
    essence: /^[^/\s]+\/[^/\s]+$/.test(essence) ? essence : '',
    charset: charset?.[1] ?? charset?.[2],
  };
}

/** Whether `essence` is one of the JSON types (`application/json`, `text/json`, `…+json`). */
export function isJsonType(essence: string): boolean {
  return /^(application|text)\/json$|\+json$/.test(essence);
}

/** Whether `essence` is HTML or XHTML. */
export function isHtmlType(essence: string): boolean {
  return essence === 'text/html' || essence === 'application/xhtml+xml';
}

/** Whether `essence` is meant to be read as text. */
export function isTextType(essence: string): boolean {
  return /^text\/|^application\/(xml|javascript|x-www-form-urlencoded|yaml)$|\+xml$/.test(essence);
}
