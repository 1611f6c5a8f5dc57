import type { Action } from '../action.ts';
import type { AppState } from './app-state.ts';

/** Endpoints, their documents and the drafts made from them. */
export function reduceEndpoints(state: AppState, action: Action): AppState {
  switch (action.kind) {
    case 'endpoint selected': {
      const { loadFailure: _gone, ...endpoints } = state.endpoints;
      return { ...state, heldBack: false, endpoints: { ...endpoints, selected: action.section } };
    }
    case 'document loaded': {
      const { loadFailure: _gone, ...endpoints } = state.endpoints;
      const documents = { ...endpoints.documents, [action.document.info.section]: action.document };
      return { ...state, endpoints: { ...endpoints, documents } };
    }
    case 'document not loaded':
      return { ...state, endpoints: { ...state.endpoints, loadFailure: action.why } };
    case 'socket document loaded':
      return { ...state, endpoints: { ...state.endpoints, socket: action.document } };
    case 'draft edited':
      return {
        ...state,
        heldBack: false,
        drafts: { ...state.drafts, [action.draft.section]: action.draft },
      };
    case 'draft reset': {
      const { [action.section]: _gone, ...drafts } = state.drafts;
      return { ...state, heldBack: false, drafts };
    }
    default:
      return state;
  }
}
