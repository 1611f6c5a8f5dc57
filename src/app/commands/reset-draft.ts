import type { AppContext } from '../context.ts';

/** Puts an endpoint's draft back to its template; what was typed can be had back from the notice. */
export function resetDraft({ store }: AppContext, section: string): void {
  const draft = store.getState().drafts[section];
  if (draft === undefined) return;
  store.dispatch({ kind: 'draft reset', section });
  store.dispatch({
    kind: 'notice given',
    notice: {
      id: `draft ${section}`,
      tone: 'info',
      text: `The request of ${section} is back to its template.`,
      action: { title: 'Undo', intent: { kind: 'edit draft', draft } },
    },
  });
}
