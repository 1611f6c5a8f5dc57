import { everySpelling } from '../../domain/history/every-spelling.ts';
import { maskDraft, maskRequest } from '../../domain/history/mask.ts';
import type { Mask } from '../../domain/history/mask.ts';
import type { HistoryEntry } from '../../domain/history/history-entry.ts';
import type { HttpRequest } from '../../domain/http/http-request.ts';
import type { AppContext } from '../context.ts';
import { selectCompiled } from '../select/select-compiled.ts';
import { selectCredentials } from '../select/select-authentication.ts';
import { selectDraft } from '../select/select-draft.ts';
import { selectDocument } from '../select/select-endpoint.ts';
import { selectTarget } from '../select/select-target.ts';
import type { AppState, Exchange } from '../state/app-state.ts';
import { refreshBuiltIn } from './built-in.ts';
import { storeEntry } from './history.ts';

/** Sends the request in the request panel, one at a time. */
export interface Submit {
  /** Sends the draft; with problems only when the user insists, with errors never. */
  send(insist: boolean): Promise<void>;
  /** Stops the request under way. */
  cancel(): void;
}

/** The Submit of one page. */
export function createSubmit(context: AppContext): Submit {
  const { store, http } = context;
  let running: AbortController | undefined;

  return {
    async send(insist) {
      if (running !== undefined) return;
      const state = store.getState();
      const compiled = selectCompiled(state);
      if (compiled === undefined) return;
      if (compiled.request === undefined || (compiled.problems.length > 0 && !insist)) {
        store.dispatch({ kind: 'submit held back' });
        return;
      }
      const masks = everySpelling(selectCredentials(state).masks);
      const entry = entryOf(state, compiled.shown ?? compiled.request, masks, context);
      if (entry === undefined) return;
      const { route } = selectTarget(state);
      running = new AbortController();
      store.dispatch({ kind: 'exchange started', exchange: exchangeOf(entry, route) });
      // The entry is written before the request leaves, so that a crash leaves a trace; a slow disk does not hold it up.
      const begun = storeEntry(context, entry, masks);
      const outcome = await http.send(entry.id, compiled.request, route, running.signal);
      running = undefined;
      store.dispatch({ kind: 'exchange finished', id: entry.id, outcome });
      if (state.environment.chosen === 'built-in') void refreshBuiltIn(context);
      await begun;
      await storeEntry(context, { ...entry, outcome }, masks);
    },
    cancel() {
      running?.abort();
    },
  };
}

function entryOf(
  state: AppState,
  shown: HttpRequest,
  masks: readonly Mask[],
  { clock }: AppContext,
): HistoryEntry | undefined {
  const document = selectDocument(state);
  const draft = selectDraft(state);
  if (document === undefined || draft === undefined) return undefined;
  const target = selectTarget(state).label;
  return {
    version: 1,
    id: clock.nextId(),
    startedAt: clock.now(),
    environment: state.environment.chosen === 'built-in' ? 'Built-in CCS' : 'Live CCS',
    target,
    section: document.info.section,
    title: document.info.title,
    draft: maskDraft(draft, masks),
    request: maskRequest(shown, masks),
    outcome: { kind: 'sending' },
  };
}

function exchangeOf(entry: HistoryEntry, route: Exchange['route']): Exchange {
  return {
    id: entry.id,
    section: entry.section,
    startedAt: entry.startedAt,
    request: entry.request,
    route,
    target: entry.target,
    result: { kind: 'sending' },
    stored: { kind: 'yes' },
  };
}
