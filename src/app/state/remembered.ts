import { isJsonObject } from '../../domain/json.ts';
import { parseAuthentication } from '../../domain/environment/parse-authentication.ts';
import type { LiveEnvironment } from '../../domain/environment/environment.ts';
import { parseDomain } from '../../domain/environment/parse-domain.ts';
import type { PreferencesPort } from '../ports/preferences-port.ts';
import type { AppState } from './app-state.ts';
import { emptyLive } from './initial-state.ts';
import type { Remembered } from './initial-state.ts';
import { readRememberedEvents } from './remembered-events.ts';

const name = 'console';

/** What an earlier visit left in this browser; whatever is malformed counts as never written. */
export function readRemembered(preferences: PreferencesPort): Remembered {
  const events = readRememberedEvents(preferences);
  const stored = preferences.read(name);
  if (!isJsonObject(stored)) return events;
  const { selected, chosen } = stored;
  const live = parseLive(stored['live']);
  return {
    ...events,
    ...(typeof selected === 'string' ? { selected } : {}),
    ...(chosen === 'built-in' || chosen === 'live' ? { chosen } : {}),
    ...(live === undefined ? {} : { live }),
  };
}

/** Stores what the next visit starts from: no secrets, no drafts. */
export function writeRemembered(preferences: PreferencesPort, state: AppState): void {
  const { domain, tenantDomain, authentication, extension, variables } = state.environment.live;
  preferences.write(name, {
    selected: state.endpoints.selected,
    chosen: state.environment.chosen,
    live: { domain, tenantDomain, authentication, extension, variables },
  });
}

function parseLive(stored: unknown): LiveEnvironment | undefined {
  if (!isJsonObject(stored)) return undefined;
  const { domain, tenantDomain, extension, variables } = stored;
  const authentication = parseAuthentication(stored['authentication']);
  if (typeof domain !== 'string' || typeof tenantDomain !== 'string' || typeof extension !== 'string') {
    return undefined;
  }
  const parsed = parseDomain(domain);
  return {
    ...emptyLive,
    domain,
    address: parsed.ok ? parsed.value.address : undefined,
    tenantDomain,
    extension,
    authentication: authentication ?? emptyLive.authentication,
    variables: isJsonObject(variables)
      ? Object.fromEntries(
          Object.entries(variables).filter(
            (entry): entry is [string, string] => typeof entry[1] === 'string',
          ),
        )
      : {},
  };
}
