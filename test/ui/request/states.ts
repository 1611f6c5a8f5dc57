import type { AppState, Exchange } from '../../../src/app/state/app-state.ts';
import { selectDraft } from '../../../src/app/select/select-draft.ts';
import type { Draft } from '../../../src/domain/request/draft.ts';
import { timestamp } from '../../../src/domain/time.ts';
import { appState } from '../../support/state.ts';

/** A newcomer's state with another endpoint open. */
export function withEndpoint(section: string, state: AppState = appState()): AppState {
  return { ...state, endpoints: { ...state.endpoints, selected: section } };
}

/** The draft that the request panel shows in `state`. */
export function draftOf(state: AppState): Draft {
  const draft = selectDraft(state);
  if (draft === undefined) throw new Error('No draft: the document is not loaded');
  return draft;
}

/** The state with the open draft changed. */
export function withDraft(state: AppState, change: Partial<Draft>): AppState {
  const draft = { ...draftOf(state), ...change };
  return { ...state, drafts: { ...state.drafts, [draft.section]: draft } };
}

/** The state with a request under way since so many milliseconds. */
export function withSending(state: AppState, elapsed: number): AppState {
  const exchange: Exchange = {
    id: '1',
    section: state.endpoints.selected,
    startedAt: timestamp(Date.now() - elapsed),
    request: { method: 'GET', url: 'http://127.0.0.1:4280/6/v2/api/tenants', headers: [] },
    route: 'direct',
    target: 'Built-in CCS',
    result: { kind: 'sending' },
    stored: { kind: 'yes' },
  };
  return { ...state, exchange };
}
