import type { ConsoleConfig, ConsolePort } from '../../src/app/ports/console-port.ts';
import type { BuiltInSettings, BuiltInState } from '../../src/domain/built-in/built-in-state.ts';
import { err, ok } from '../../src/domain/result.ts';
import type { Result } from '../../src/domain/result.ts';

/** A console server in memory. `state` is what it tells of the built-in CCS; `down` makes every call fail. */
export class FakeConsolePort implements ConsolePort {
  state: BuiltInState;
  relayAllows: readonly string[] = [];
  down = false;
  restarts = 0;

  constructor(state: BuiltInState) {
    this.state = state;
  }

  config(): Promise<Result<ConsoleConfig, string>> {
    return this.#answer({ version: '0.1.0', relayAllows: this.relayAllows, builtIn: this.state });
  }

  builtIn(): Promise<Result<BuiltInState, string>> {
    return this.#answer(this.state);
  }

  configure(settings: BuiltInSettings): Promise<Result<BuiltInState, string>> {
    this.state = { ...this.state, settings };
    return this.#answer(this.state);
  }

  restart(): Promise<Result<BuiltInState, string>> {
    this.restarts += 1;
    return this.#answer(this.state);
  }

  serveReplay(): Promise<Result<{ readonly path: string }, string>> {
    return this.#answer({ path: '/6/v2/replays/abc?speed=1' });
  }

  #answer<T>(value: T): Promise<Result<T, string>> {
    return Promise.resolve(this.down ? err('The console server did not answer.') : ok(value));
  }
}
