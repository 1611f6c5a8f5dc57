import type { HistoryEntry } from '../../domain/history/history-entry.ts';
import type { Outcome } from '../../domain/http/outcome.ts';
import { millis } from '../../domain/time.ts';
import type { AppContext } from '../context.ts';
import { loadDocument } from './select-endpoint.ts';

/** Puts a stored exchange back: its draft into the request panel, its answer into the response pane. Sends nothing. */
export async function restoreHistory(context: AppContext, id: string): Promise<void> {
  const { store, history } = context;
  const read = await history.get(id);
  if (!read.ok || read.value === undefined) {
    const text = read.ok ? 'This entry is no longer in the history.' : read.error;
    store.dispatch({ kind: 'notice given', notice: { id: `restore ${id}`, tone: 'warning', text } });
    return;
  }
  const entry = read.value;
  const replaced = store.getState().drafts[entry.section];
  store.dispatch({ kind: 'endpoint selected', section: entry.section });
  store.dispatch({ kind: 'draft edited', draft: entry.draft });
  store.dispatch({
    kind: 'exchange shown',
    exchange: {
      id: entry.id,
      section: entry.section,
      startedAt: entry.startedAt,
      request: entry.request,
      route: 'direct',
      target: entry.target,
      result: outcomeOf(entry),
      stored: { kind: 'yes' },
    },
  });
  if (replaced !== undefined && JSON.stringify(replaced) !== JSON.stringify(entry.draft)) {
    store.dispatch({
      kind: 'notice given',
      notice: {
        id: `draft ${entry.section}`,
        tone: 'info',
        text: `The history entry took the place of your request of ${entry.section}.`,
        action: { title: 'Undo', intent: { kind: 'edit draft', draft: replaced } },
      },
    });
  }
  await loadDocument(context, entry.section);
}

function outcomeOf(entry: HistoryEntry): Outcome {
  if (entry.outcome.kind !== 'sending') return entry.outcome;
  return {
    kind: 'sent, outcome unknown',
    timings: { end: millis(0) },
    failure: {
      who: 'browser',
      what: 'The page was closed or reloaded before an answer came.',
      code: 'page closed',
      next: 'Check on the CCS whether the request had its effect before you send it again.',
    },
  };
}
