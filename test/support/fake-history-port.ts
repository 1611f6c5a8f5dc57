import type { HistoryPort } from '../../src/app/ports/history-port.ts';
import { summarise } from '../../src/domain/history/history-entry.ts';
import type { HistoryEntry, HistorySummary } from '../../src/domain/history/history-entry.ts';
import type { SessionEntry } from '../../src/domain/history/session-entry.ts';
import { err, ok } from '../../src/domain/result.ts';
import type { Result } from '../../src/domain/result.ts';

/** A history in memory. `failure` makes every call fail with it. */
export class FakeHistoryPort implements HistoryPort {
  readonly entries = new Map<string, HistoryEntry>();
  readonly sessions = new Map<string, SessionEntry>();
  failure: string | undefined;
  readonly #listeners = new Set<() => void>();

  put(entry: HistoryEntry): Promise<Result<void, string>> {
    return this.#answer(() => void this.entries.set(entry.id, structuredClone(entry)));
  }

  list(count: number, before?: string): Promise<Result<readonly HistorySummary[], string>> {
    return this.#answer(() =>
      [...this.entries.values()]
        .filter((entry) => before === undefined || entry.id < before)
        .toSorted((one, other) => (one.id < other.id ? 1 : -1))
        .slice(0, count)
        .map(summarise),
    );
  }

  get(id: string): Promise<Result<HistoryEntry | undefined, string>> {
    return this.#answer(() => this.entries.get(id));
  }

  remove(id: string): Promise<Result<void, string>> {
    return this.#answer(() => void this.entries.delete(id));
  }

  clear(): Promise<Result<void, string>> {
    return this.#answer(() => {
      this.entries.clear();
      this.sessions.clear();
    });
  }

  putSession(entry: SessionEntry): Promise<Result<void, string>> {
    return this.#answer(() => void this.sessions.set(entry.id, structuredClone(entry)));
  }

  listSessions(count: number, before?: string): Promise<Result<readonly SessionEntry[], string>> {
    return this.#answer(() =>
      [...this.sessions.values()]
        .filter(({ id }) => before === undefined || id < before)
        .toSorted((one, other) => (one.id < other.id ? 1 : -1))
        .slice(0, count),
    );
  }

  removeSession(id: string): Promise<Result<void, string>> {
    return this.#answer(() => void this.sessions.delete(id));
  }

  onChangedElsewhere(callback: () => void): () => void {
    this.#listeners.add(callback);
    return () => this.#listeners.delete(callback);
  }

  /** As if another tab had changed the history. */
  changeElsewhere(): void {
    for (const listener of [...this.#listeners]) listener();
  }

  #answer<T>(value: () => T): Promise<Result<T, string>> {
    return Promise.resolve(this.failure === undefined ? ok(value()) : err(this.failure));
  }
}
