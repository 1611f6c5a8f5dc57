import { assertNever } from '../../domain/assert-never.ts';
import type { HistorySummary } from '../../domain/history/history-entry.ts';
import type { Tone } from '../elements/status-word.ts';

/** The end of a stored exchange in few words. */
export interface EntryOutcome {
  readonly text: string;
  readonly tone: Tone;
}

/** The words for an entry. `underWay` is true where an answer may still come. */
export function entryOutcome({ outcome, status }: HistorySummary, underWay: boolean): EntryOutcome {
  switch (outcome) {
    case 'answered':
      return { text: String(status ?? ''), tone: toneOf(status ?? 0) };
    case 'answered but incomplete':
      return { text: `${String(status ?? '')} incomplete`, tone: 'warn' };
    case 'sending':
      return underWay
        ? { text: 'sending', tone: 'info' }
        : { text: 'outcome unknown (page was closed)', tone: 'warn' };
    case 'sent, outcome unknown':
      return { text: 'outcome unknown', tone: 'warn' };
    case 'not sent':
      return { text: 'not sent', tone: 'bad' };
    case 'cancelled':
      return { text: 'cancelled', tone: 'soft' };
    default:
      return assertNever(outcome);
  }
}

function toneOf(status: number): Tone {
  if (status >= 200 && status < 300) return 'good';
  return status >= 400 ? 'bad' : 'warn';
}
