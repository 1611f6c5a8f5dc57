import type { HttpRequest } from '../http/http-request.ts';
import type { Problem } from './problem.ts';

/** A draft made ready for the wire, with all that is to be said about it. */
export interface Compiled {
  /** Absent when a problem of gravity `error` stands in the way. */
  readonly request: HttpRequest | undefined;
  /** The same request with secrets as placeholders: for history and preview. */
  readonly shown: HttpRequest | undefined;
  readonly problems: readonly Problem[];
}
