import type { PreferencesPort } from '../../src/app/ports/preferences-port.ts';

/** Preferences that last as long as the test. */
export class MemoryPreferences implements PreferencesPort {
  readonly #values = new Map<string, unknown>();

  constructor(values: { readonly [name: string]: unknown } = {}) {
    for (const [name, value] of Object.entries(values)) this.#values.set(name, value);
  }

  read(name: string): unknown {
    return this.#values.get(name);
  }

  write(name: string, value: unknown): void {
    this.#values.set(name, value);
  }
}
