import type { Header } from '../http/header.ts';
import type { Outcome } from '../http/outcome.ts';
import type { Draft } from '../request/draft.ts';
import type { Timestamp } from '../time.ts';

/** The state of a stored exchange; `sending` stays on an entry whose page was closed before the answer. */
export type StoredOutcome = { readonly kind: 'sending' } | Outcome;

/** One stored exchange. Secrets stand in it as placeholders, never as values. */
export interface HistoryEntry {
  readonly version: 1;
  /** Grows with each new entry; order is by this, not by the clock. */
  readonly id: string;
  readonly startedAt: Timestamp;
  readonly environment: string;
  /** The Domain as host or host:port, or `Built-in CCS`. */
  readonly target: string;
  readonly section: string;
  readonly title: string;
  readonly draft: Draft;
  readonly request: {
    readonly method: string;
    readonly url: string;
    readonly headers: readonly Header[];
    readonly body?: Uint8Array<ArrayBuffer>;
  };
  readonly outcome: StoredOutcome;
}

/** What the list shows of an entry; small, without bodies. */
export interface HistorySummary {
  readonly id: string;
  readonly startedAt: Timestamp;
  readonly target: string;
  readonly section: string;
  readonly title: string;
  readonly method: string;
  /** Path and query of the URL. */
  readonly path: string;
  readonly outcome: StoredOutcome['kind'];
  readonly status?: number;
}

/** The summary of an entry. */
export function summarise(entry: HistoryEntry): HistorySummary {
  const { outcome } = entry;
  const status = 'response' in outcome ? outcome.response.status : undefined;
  const url = new URL(entry.request.url);
  return {
    id: entry.id,
    startedAt: entry.startedAt,
    target: entry.target,
    section: entry.section,
    title: entry.title,
    method: entry.request.method,
    path: url.pathname + url.search,
    outcome: outcome.kind,
    ...(status === undefined ? {} : { status }),
  };
}
