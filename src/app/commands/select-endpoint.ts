import type { AppContext } from '../context.ts';
import { writeRemembered } from '../state/remembered.ts';

/** Opens an endpoint in the request panel, loading its document when it is not there yet. */
export async function selectEndpoint(context: AppContext, section: string): Promise<void> {
  const { store, preferences } = context;
  store.dispatch({ kind: 'endpoint selected', section });
  writeRemembered(preferences, store.getState());
  await loadDocument(context, section);
}

/** Loads the document of `section` once; a failure is shown only while that endpoint is still the selected one. */
export async function loadDocument({ store, documents }: AppContext, section: string): Promise<void> {
  if (store.getState().endpoints.documents[section] !== undefined) return;
  try {
    store.dispatch({ kind: 'document loaded', document: await documents.load(section) });
  } catch (error) {
    if (store.getState().endpoints.selected !== section) return;
    const code = error instanceof Error ? error.message : String(error);
    const why = `The document of ${section} could not be loaded from the console server (${code}). See whether the server still runs (npm start); then choose the endpoint again, or reload the page.`;
    store.dispatch({ kind: 'document not loaded', why });
  }
}
