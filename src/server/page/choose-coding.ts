import type { Coding, PageFile } from './page-file.ts';

/** Best first. */
const preferred: readonly Coding[] = ['br', 'gzip'];

/** The coding to send a file in, by the request's `Accept-Encoding`; undefined for the bare bytes. */
export function chooseCoding(acceptEncoding: string | undefined, file: PageFile): Coding | undefined {
  const accepted = new Set(
    (acceptEncoding ?? '')
      .toLowerCase()
      .split(',')
      .map((item) => item.split(';').map((part) => part.trim()))
      .filter(([, weight]) => weight === undefined || !/^q=0(\.0*)?$/.test(weight))
      .map(([coding]) => coding),
  );
  return preferred.find((coding) => accepted.has(coding) && file.compressed.has(coding));
}
