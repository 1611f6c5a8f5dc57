import { documents, socketDocument } from 'virtual:ccs-requests/documents';
import type { AppState } from '../../src/app/state/app-state.ts';
import { initialState } from '../../src/app/state/initial-state.ts';
import { endpointHead } from '../../src/domain/api/endpoint-head.ts';
import type { Address } from '../../src/domain/environment/address.ts';
import { builtInState } from './built-in-state.ts';

const pageAddress: Address = { scheme: 'http', hostname: '127.0.0.1', port: '4280' };

/**
 * A state as the page has it a moment after a newcomer's start: everything loaded, the built-in CCS chosen and its first
 * user signed in, 4.3 in the request panel, nothing sent. `overrides` replace whole members.
 */
export function appState(overrides: Partial<AppState> = {}): AppState {
  const start = initialState(documents.map(endpointHead), pageAddress, {});
  return {
    ...start,
    server: { kind: 'reached', version: '0.1.0', relayAllows: [] },
    endpoints: {
      ...start.endpoints,
      documents: Object.fromEntries(documents.map((document) => [document.info.section, document])),
      socket: socketDocument,
    },
    environment: {
      ...start.environment,
      builtIn: { ...start.environment.builtIn, extension: '100' },
      builtInState,
    },
    ...overrides,
  };
}
