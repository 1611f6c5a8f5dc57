import type { BuiltInSettings, BuiltInState } from '../../domain/built-in/built-in-state.ts';
import type { Result } from '../../domain/result.ts';

/** What the console server tells its page at start. */
export interface ConsoleConfig {
  readonly version: string;
  /** `host` or `host:port` entries that the operator lets the relay reach. */
  readonly relayAllows: readonly string[];
  readonly builtIn: BuiltInState;
}

/** The console's own server. Failures are one sentence for the user. */
export interface ConsolePort {
  config(): Promise<Result<ConsoleConfig, string>>;
  /** The built-in CCS at this moment; its variables change when calls end. */
  builtIn(): Promise<Result<BuiltInState, string>>;
  configure(settings: BuiltInSettings): Promise<Result<BuiltInState, string>>;
  /** Starts the built-in world anew. */
  restart(): Promise<Result<BuiltInState, string>>;
  /** Has the built-in CCS serve a recording (NDJSON of ours) as a socket; resolves with its path. */
  serveReplay(file: Blob): Promise<Result<{ readonly path: string }, string>>;
}
