import type { ConsoleConfig, ConsolePort } from '../../app/ports/console-port.ts';
import type { BuiltInSettings, BuiltInState } from '../../domain/built-in/built-in-state.ts';
import { err } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import { consolePaths, secretHeader } from '../../relay/addresses.ts';
import {
  parseBuiltInState,
  parseConfigReply,
  parseRefusal,
  parseReplayReply,
  refusalCodes,
} from '../../relay/console-protocol.ts';

/** What is taken from the platform. */
export interface ConsolePlatform {
  readonly fetch: typeof fetch;
  /** Origin of the console's own server; empty in the page, which has the same. */
  readonly base: string;
}

const unreachable = 'The console server does not answer. See whether it still runs (npm start).';
const restarted = 'The console server was started anew since this page was loaded. Reload the page.';

/** The console's own server. It keeps the secret of the launch to itself and to the adapters that need it too. */
export class ConsoleServer implements ConsolePort {
  readonly #platform: ConsolePlatform;
  #secret: string | undefined;

  constructor(platform: ConsolePlatform) {
    this.#platform = platform;
  }

  /** For the relay's adapters only; undefined before `config` has succeeded. */
  relaySecret(): string | undefined {
    return this.#secret;
  }

  async config(): Promise<Result<ConsoleConfig, string>> {
    const reply = await this.#ask(consolePaths.config, {}, parseConfigReply);
    if (!reply.ok) return reply;
    const { secret, ...config } = reply.value;
    this.#secret = secret;
    return { ok: true, value: config };
  }

  builtIn(): Promise<Result<BuiltInState, string>> {
    return this.#ask(consolePaths.builtIn, {}, parseBuiltInState);
  }

  configure(settings: BuiltInSettings): Promise<Result<BuiltInState, string>> {
    const body = JSON.stringify(settings);
    const headers = { 'Content-Type': 'application/json' };
    return this.#ask(consolePaths.builtInSettings, { method: 'PUT', headers, body }, parseBuiltInState);
  }

  restart(): Promise<Result<BuiltInState, string>> {
    return this.#ask(consolePaths.builtInRestart, { method: 'POST' }, parseBuiltInState);
  }

  serveReplay(file: Blob): Promise<Result<{ readonly path: string }, string>> {
    const headers = { 'Content-Type': 'application/x-ndjson' };
    return this.#ask(consolePaths.replays, { method: 'POST', headers, body: file }, parseReplayReply);
  }

  async #ask<T>(
    path: string,
    {
      headers,
      ...init
    }: Omit<RequestInit, 'headers'> & { readonly headers?: Readonly<Record<string, string>> },
    parse: (json: string) => Result<T, string>,
  ): Promise<Result<T, string>> {
    try {
      const { fetch, base } = this.#platform;
      const response = await fetch(base + path, {
        ...init,
        headers: { ...headers, ...(this.#secret === undefined ? {} : { [secretHeader]: this.#secret }) },
        cache: 'no-store',
        credentials: 'omit',
        redirect: 'error',
      });
      const text = await response.text();
      return response.ok ? parse(text) : err(refusalText(text));
    } catch {
      return err(unreachable);
    }
  }
}

function refusalText(body: string): string {
  const refusal = parseRefusal(body);
  if (!refusal.ok) return 'The console server failed to answer.';
  return refusal.value.code === refusalCodes.badSecret ? restarted : refusal.value.message;
}
