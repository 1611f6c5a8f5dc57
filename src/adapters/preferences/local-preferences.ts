import type { PreferencesPort } from '../../app/ports/preferences-port.ts';

const namespace = 'ccs-console.';

/**
 * Preferences in the browser's local storage, below the names `ccs-console.…`. Where storage is blocked, full or holds
 * something else, nothing is read and nothing is stored.
 *
 * @param storage a way to get at it; asking for it can throw where the user blocks it
 */
export function createLocalPreferences(storage: () => Storage = () => localStorage): PreferencesPort {
  return {
    read(name) {
      try {
        const text = storage().getItem(namespace + name);
        return text === null ? undefined : (JSON.parse(text) as unknown);
      } catch {
        return undefined;
      }
    },
    write(name, value) {
      try {
        if (value === undefined) storage().removeItem(namespace + name);
        else storage().setItem(namespace + name, JSON.stringify(value));
      } catch {
        // Nothing of the user's work is in it, see PreferencesPort.
      }
    },
  };
}
