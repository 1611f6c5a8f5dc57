import type { PreferencesPort } from '../../../app/ports/preferences-port.ts';

const name = 'events-filters';
const most = 20;

/** The filters used last in this browser, newest first. */
export function readRecentFilters(preferences: PreferencesPort | undefined): readonly string[] {
  const stored = preferences?.read(name);
  if (!Array.isArray(stored)) return [];
  return stored.filter((text): text is string => typeof text === 'string' && text !== '').slice(0, most);
}

/** Keeps a filter as the newest one. */
export function keepRecentFilter(preferences: PreferencesPort | undefined, text: string): void {
  const kept = text.trim();
  if (kept === '') return;
  const others = readRecentFilters(preferences).filter((other) => other !== kept);
  preferences?.write(name, [kept, ...others].slice(0, most));
}
