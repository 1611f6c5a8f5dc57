import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialState } from '../../../src/app/state/initial-state.ts';
import { readRemembered, writeRemembered } from '../../../src/app/state/remembered.ts';
import { MemoryPreferences } from '../../support/memory-preferences.ts';
import { appState } from '../../support/state.ts';

describe('what the next visit starts from', () => {
  it('is what the last one left, without its secrets', () => {
    const preferences = new MemoryPreferences();
    const state = appState();
    const live = {
      ...state.environment.live,
      domain: 'ccs.example:8443',
      address: { scheme: 'https', hostname: 'ccs.example', port: '8443' } as const,
      variables: { tenant_uuid: 'x' },
    };
    const secrets = { token: 'never-stored' };
    const left = { ...state, environment: { ...state.environment, chosen: 'live' as const, live, secrets } };
    writeRemembered(preferences, { ...left, endpoints: { ...left.endpoints, selected: '4.16' } });
    expect(JSON.stringify(preferences.read('console'))).not.toContain('never-stored');
    expect(readRemembered(preferences)).toEqual({ selected: '4.16', chosen: 'live', live });
  });

  it('is a newcomer’s page when what is stored is of another shape', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (stored) => {
        const remembered = readRemembered(new MemoryPreferences({ console: stored }));
        const state = initialState(
          appState().endpoints.heads,
          appState().environment.builtIn.address,
          remembered,
        );
        expect(state.endpoints.heads.some((head) => head.section === state.endpoints.selected)).toBe(true);
      }),
    );
  });
});
