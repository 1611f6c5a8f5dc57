import type { EndpointHead } from '../../domain/api/endpoint-head.ts';
import type { Address } from '../../domain/environment/address.ts';
import { observedSignIn } from '../../domain/environment/authentication.ts';
import type { LiveEnvironment } from '../../domain/environment/environment.ts';
import { defaultLogSettings } from '../../domain/socket/log-settings.ts';
import type { AppState } from './app-state.ts';
import type { RememberedEvents } from './remembered-events.ts';
import { emptyFeed } from './empty-feed.ts';

/** What is remembered from an earlier visit; see `remembered.ts`. */
export interface Remembered extends RememberedEvents {
  readonly selected?: string;
  readonly chosen?: AppState['environment']['chosen'];
  readonly live?: LiveEnvironment;
}

/** The section that a newcomer finds open: a reading endpoint with a full documented sample. */
const firstSection = '4.3';

/** A live environment that nothing is known of yet. */
export const emptyLive: LiveEnvironment = {
  kind: 'live',
  domain: '',
  address: undefined,
  tenantDomain: '',
  authentication: { kind: 'sign-in', request: observedSignIn, send: { kind: 'cookie', name: 'core_cookie' } },
  extension: '',
  variables: {},
};

/** The state before anything has been loaded. `pageAddress` is where the page, and so the built-in CCS, came from. */
export function initialState(
  heads: readonly EndpointHead[],
  pageAddress: Address,
  remembered: Remembered,
): AppState {
  const known = heads.some((head) => head.section === remembered.selected);
  return {
    server: { kind: 'starting' },
    endpoints: {
      heads,
      selected: known ? (remembered.selected ?? firstSection) : firstSection,
      documents: {},
    },
    drafts: {},
    environment: {
      chosen: remembered.chosen ?? 'built-in',
      builtIn: { kind: 'built-in', address: pageAddress, tenantDomain: '/ccsl06', extension: '' },
      live: remembered.live ?? emptyLive,
      secrets: {},
      signIn: { kind: 'signed out' },
    },
    heldBack: false,
    history: { entries: [], more: false, sessions: [], moreSessions: false, written: new Set() },
    events: {
      chosen: '1',
      feeds: [emptyFeed('1', remembered.sessionSettings, remembered.logSettings)],
      logSettings: remembered.logSettings ?? defaultLogSettings,
      next: 2,
      saved: remembered.saved ?? [],
      ...(remembered.sessionSettings === undefined ? {} : { sessionSettings: remembered.sessionSettings }),
    },
    takeAway: { kind: 'idle' },
    notices: [],
  };
}
