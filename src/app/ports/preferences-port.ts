/** Small settings of this browser that are no secrets: pane sizes, theme, the chosen environment's address. */
export interface PreferencesPort {
  /** The stored value, or undefined; never throws. */
  read(name: string): unknown;
  /** Stores a JSON value; a failure to store is silent because nothing of the user's work is in it. */
  write(name: string, value: unknown): void;
}
