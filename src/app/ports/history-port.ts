import type { HistoryEntry, HistorySummary } from '../../domain/history/history-entry.ts';
import type { SessionEntry } from '../../domain/history/session-entry.ts';
import type { Result } from '../../domain/result.ts';

/** The stored exchanges and sessions. Failures are one sentence for the user and never empty. */
export interface HistoryPort {
  /** Writes or replaces the entry whole (head and bodies in one transaction). */
  put(entry: HistoryEntry): Promise<Result<void, string>>;
  /** Summaries, newest first, at most `count`, older than the entry `before` where given. */
  list(count: number, before?: string): Promise<Result<readonly HistorySummary[], string>>;
  /** The whole entry; undefined where there is none. */
  get(id: string): Promise<Result<HistoryEntry | undefined, string>>;
  remove(id: string): Promise<Result<void, string>>;
  /** Writes or replaces a session's entry. */
  putSession(entry: SessionEntry): Promise<Result<void, string>>;
  /** Sessions, newest first, at most `count`, older than the entry `before` where given. */
  listSessions(count: number, before?: string): Promise<Result<readonly SessionEntry[], string>>;
  removeSession(id: string): Promise<Result<void, string>>;
  /** Removes all exchanges and sessions. */
  clear(): Promise<Result<void, string>>;
  /** Calls back when another tab has changed the history; returns the way to stop. */
  onChangedElsewhere(callback: () => void): () => void;
}
