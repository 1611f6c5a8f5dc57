import { parseSavedMessages } from '../../domain/socket/saved-message.ts';
import type { SavedMessage } from '../../domain/socket/saved-message.ts';
import { isJsonObject } from '../../domain/json.ts';
import { parseSessionSettings } from '../../domain/socket/session-settings.ts';
import type { SessionSettings } from '../../domain/socket/session-settings.ts';
import { parseLogSettings } from '../../domain/socket/log-settings.ts';
import type { LogSettings } from '../../domain/socket/log-settings.ts';
import type { PreferencesPort } from '../ports/preferences-port.ts';

const settingsName = 'session-settings';
const logName = 'log-settings';
const messagesName = 'saved-messages';

/** What an earlier visit left of Events. */
export interface RememberedEvents {
  /** Undefined where none were ever changed: then the socket document has a say in them. */
  readonly sessionSettings?: SessionSettings;
  readonly saved?: readonly SavedMessage[];
  readonly logSettings?: LogSettings;
}

/** What an earlier visit left of Events in this browser; whatever is malformed counts as never written. */
export function readRememberedEvents(preferences: PreferencesPort): RememberedEvents {
  const settings = preferences.read(settingsName);
  const saved = parseSavedMessages(preferences.read(messagesName));
  const log = preferences.read(logName);
  return {
    ...(log === undefined ? {} : { logSettings: parseLogSettings(log) }),
    ...(saved.length === 0 ? {} : { saved }),
    ...(isJsonObject(settings) ? { sessionSettings: parseSessionSettings(settings) } : {}),
  };
}

/** Stores how new feeds keep their sessions alive. */
export function writeSessionSettings(preferences: PreferencesPort, settings: SessionSettings): void {
  preferences.write(settingsName, settings);
}

/** Stores how much new feeds keep. */
export function writeLogSettings(preferences: PreferencesPort, settings: LogSettings): void {
  preferences.write(logName, settings);
}

/** Stores the saved messages; no secret stands in them. */
export function writeSavedMessages(preferences: PreferencesPort, saved: readonly SavedMessage[]): void {
  preferences.write(messagesName, saved);
}
