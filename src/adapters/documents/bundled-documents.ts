import { heads, loadDocument, loadSocketDocument } from 'virtual:ccs-requests/heads';
import type { DocumentsPort } from '../../app/ports/documents-port.ts';

/** The endpoint documents that were built into the page, each a file of its own that is fetched when first asked for. */
export const bundledDocuments: DocumentsPort = {
  heads,
  async load(section) {
    const load = loadDocument[section];
    if (load === undefined) throw new Error(`No document of section ${section}`);
    return (await load()).document;
  },
  async loadSocket() {
    return (await loadSocketDocument()).socketDocument;
  },
};
