/** Where the value of a variable comes from. */
export type Origin = 'typed' | 'environment' | 'example' | 'unset';

/** A variable of a draft with the value it will be sent with. */
export interface ResolvedVariable {
  readonly name: string;
  readonly where: 'path' | 'body' | 'query' | 'header';
  /** Empty when unset. */
  readonly value: string;
  readonly origin: Origin;
  /** What it means; from the endpoint document. */
  readonly description: string;
  /** The document's example value. */
  readonly example: string | undefined;
  /** As the document prints it, e.g. `<TenanID>`. */
  readonly printed: readonly string[];
}
