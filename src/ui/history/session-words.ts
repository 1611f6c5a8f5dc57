import { assertNever } from '../../domain/assert-never.ts';
import type { SessionEntry } from '../../domain/history/session-entry.ts';
import { elapsed } from '../../domain/socket/elapsed.ts';
import type { EntryOutcome } from './entry-outcome.ts';

/** How a stored session ended, in few words. `running` is true where it has not. */
export function sessionOutcome({ end, startedAt }: SessionEntry, running: boolean): EntryOutcome {
  switch (end.kind) {
    case 'closed': {
      const tone = end.by === 'us' ? 'soft' : end.by === 'server' && end.code === 1000 ? 'info' : 'warn';
      const who = { us: 'by us', watch: 'given up by us', server: 'by the server', nobody: 'broke off' }[
        end.by
      ];
      return { text: `${end.code} ${who} after ${elapsed(end.at - startedAt)}`, tone };
    }
    case 'left':
      return { text: `page was left after ${elapsed(end.at - startedAt)}`, tone: 'soft' };
    case 'running':
      return running
        ? { text: 'connected', tone: 'info' }
        : { text: 'ended unknown (page was closed)', tone: 'warn' };
    default:
      return assertNever(end);
  }
}

/** What a session has had, e.g. `1,204 in, 3 out, 40 dropped`. */
export function tallyWords({ tally, end }: SessionEntry): string {
  const { received, sent, dropped } = tally;
  if (end.kind === 'running') return '';
  const words = [`${received.toLocaleString('en')} in`, `${sent.toLocaleString('en')} out`];
  if (dropped > 0) words.push(`${dropped.toLocaleString('en')} dropped`);
  return words.join(', ');
}
