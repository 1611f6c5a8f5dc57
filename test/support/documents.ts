import { documents, socketDocument } from 'virtual:ccs-requests/documents';
import type { EndpointDocument } from '../../src/domain/api/endpoint-document.ts';

/** The document of a section, e.g. `4.16`. */
export function documentOf(section: string): EndpointDocument {
  const found = documents.find((document) => document.info.section === section);
  if (found === undefined) throw new Error(`No document of section ${section}`);
  return found;
}

export { documents, socketDocument };
