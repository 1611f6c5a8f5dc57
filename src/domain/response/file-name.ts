import type { HttpResponse } from '../http/outcome.ts';
import { contentCodings } from './content-codings.ts';
import { contentType, isHtmlType, isJsonType } from './content-type.ts';

const endings: { readonly [essence: string]: string } = {
  'text/csv': 'csv',
  'text/xml': 'xml',
  'application/xml': 'xml',
  'application/pdf': 'pdf',
  'application/zip': 'zip',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/svg+xml': 'svg',
};

const codingEndings: { readonly [coding: string]: string } = {
  gzip: 'gz',
  'x-gzip': 'gz',
  br: 'br',
  zstd: 'zst',
};

/** A file name for the body of an answer, e.g. `4.16-update-agent-state-200.json`; made of safe characters only. */
export function fileName(section: string, id: string, response: HttpResponse): string {
  const codings = contentCodings(response).map((coding) => codingEndings[coding] ?? 'bin');
  const name = `${section}-${id}-${String(response.status)}`.replace(/[^\w.-]+/g, '-');
  return [name, endingOf(response), ...codings].join('.');
}

function endingOf({ headers }: HttpResponse): string {
  const { essence } = contentType(headers);
  if (isJsonType(essence)) return 'json';
  if (isHtmlType(essence)) return 'html';
  return endings[essence] ?? (essence.startsWith('text/') ? 'txt' : 'bin');
}
