import { describe, expect, it } from 'vitest';
import { relayReaches, selectTarget } from '../../../src/app/select/select-target.ts';
import type { AppState } from '../../../src/app/state/app-state.ts';
import { emptyLive } from '../../../src/app/state/initial-state.ts';
import { parseDomain } from '../../../src/domain/environment/parse-domain.ts';
import { appState } from '../../support/state.ts';

function live(domain: string, relayAllows: readonly string[] = []): AppState {
  const state = appState({ server: { kind: 'reached', version: '0.1.0', relayAllows } });
  const parsed = parseDomain(domain);
  const address = parsed.ok ? parsed.value.address : undefined;
  return {
    ...state,
    environment: { ...state.environment, chosen: 'live', live: { ...emptyLive, domain, address } },
  };
}

describe('the target', () => {
  it('is the built-in CCS, directly, from the start', () => {
    expect(selectTarget(appState())).toMatchObject({
      kind: 'built-in',
      label: 'Built-in CCS',
      route: 'direct',
      reachable: true,
    });
  });

  it('of another host takes the relay, which may reach only what the operator listed', () => {
    expect(selectTarget(live('ccs.example'))).toMatchObject({
      label: 'ccs.example',
      route: 'relay',
      reachable: false,
      advice: expect.stringContaining('--allow ccs.example'),
    });
    expect(selectTarget(live('ccs.example', ['ccs.example']))).toMatchObject({
      route: 'relay',
      reachable: true,
    });
  });

  it('of the page’s own host needs no relay', () => {
    expect(selectTarget(live('127.0.0.1:4280'))).toMatchObject({ route: 'direct', reachable: true });
  });

  it('without a Domain is none', () => {
    expect(selectTarget(live(''))).toMatchObject({ label: 'no Domain yet', reachable: false });
  });

  it('is the same object while nothing it depends on changed', () => {
    const state = live('ccs.example');
    expect(selectTarget(state)).toBe(selectTarget({ ...state, heldBack: true }));
  });
});

describe('the relay’s list', () => {
  const address = { scheme: 'https', hostname: 'ccs.example', port: '' } as const;
  it('counts the port: none listed is the scheme’s own', () => {
    expect(relayReaches(['ccs.example'], address)).toBe(true);
    expect(relayReaches(['ccs.example:443'], address)).toBe(true);
    expect(relayReaches(['ccs.example:8443'], address)).toBe(false);
    expect(relayReaches(['ccs.example'], { ...address, port: '8443' })).toBe(false);
    expect(relayReaches(['example'], address)).toBe(false);
  });
});
