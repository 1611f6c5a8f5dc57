/** A row of the table of request headers or query parameters; rows that are off are kept but not sent. */
export interface Row {
  readonly name: string;
  readonly value: string;
  readonly on: boolean;
}

/** What the user is editing: a request not yet sent. Values may hold `{{variable}}` placeholders. */
export interface Draft {
  /** The endpoint's section, e.g. `4.16`. */
  readonly section: string;
  /** Which of the documented paths it started from. */
  readonly pathIndex: number;
  /** Path below `/6/v2/api` with `{variable}` placeholders; the user may change it. */
  readonly path: string;
  /** Typed values of path placeholders; a name without entry (or empty) takes the environment's value or the document's example. */
  readonly pathValues: { readonly [name: string]: string };
  readonly query: readonly Row[];
  readonly headers: readonly Row[];
  /** The request body's text as typed; undefined where the method has none. */
  readonly body: string | undefined;
}
