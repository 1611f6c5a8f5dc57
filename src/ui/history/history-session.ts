import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { SessionEntry } from '../../domain/history/session-entry.ts';
import '../elements/icon.ts';
import '../elements/status-word.ts';
import type { EntryHandlers } from './history-entry.ts';
import { sessionOutcome, tallyWords } from './session-words.ts';

const timeFormat = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' });

/** One session of the list; `running` while it has not ended. */
export function renderHistorySession(
  entry: SessionEntry,
  running: boolean,
  { onRestore, onRemove }: EntryHandlers,
): TemplateResult {
  const { id, as, target, startedAt, end } = entry;
  const { text, tone } = sessionOutcome(entry, running);
  const reason = end.kind === 'closed' && end.reason !== '' ? ` “${end.reason}”` : '';
  const whose = as.replace(/^as /, '').replace(`, ${target}`, '');
  return html`<li>
    <button type="button" class="quiet entry" data-id=${id} @click=${onRestore}>
      <span class="method"
        ><ccs-icon name="pulse"></ccs-icon><span class="visually-hidden">Session</span></span
      >
      <span class="path" title=${entry.url}>${whose === '' ? entry.url : whose}</span>
      <time datetime=${new Date(startedAt).toISOString()}>${timeFormat.format(startedAt)}</time>
      <span class="end">
        <ccs-status-word .tone=${tone}>${text}${reason}</ccs-status-word>
        <span class="title">${tallyWords(entry)}</span>
        <span class=${target === 'Built-in CCS' ? 'target' : 'target live'}>${target}</span>
      </span>
    </button>
    ${
      running
        ? html`<span class="remove"></span>`
        : html`<button
            type="button"
            class="quiet remove"
            aria-label="Remove the session ${whose}"
            data-id=${id}
            @click=${onRemove}
          >
            <ccs-icon name="remove"></ccs-icon>
          </button>`
    }
  </li>`;
}
