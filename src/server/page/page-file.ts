/** A way to compress that browsers take (RFC 9110 section 8.4.1). */
export type Coding = 'br' | 'gzip';

/** One file of the page, in memory. */
export interface PageFile {
  /** Value of `Content-Type`. */
  readonly type: string;
  /** The name changes with the content, so that a browser may keep the file for good. */
  readonly isHashed: boolean;
  /** Strong validator (RFC 9110 section 8.8.3), one for each coding. */
  readonly etag: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The same bytes compressed, where that makes them shorter. */
  readonly compressed: ReadonlyMap<Coding, Uint8Array<ArrayBuffer>>;
}

/** The page's files by the path that names them in a request, e.g. `/index.html` and `/` for the same file. */
export type PageFiles = ReadonlyMap<string, PageFile>;
