import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { HistorySummary } from '../../domain/history/history-entry.ts';
import '../elements/icon.ts';
import '../elements/status-word.ts';
import { entryOutcome } from './entry-outcome.ts';

const timeFormat = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' });

/** What can be done with an entry. */
export interface EntryHandlers {
  readonly onRestore: (event: Event) => void;
  readonly onRemove: (event: Event) => void;
}

/** One exchange of the list; `underWay` while an answer may still come, `shown` while the response pane has it. */
export function renderHistoryEntry(
  entry: HistorySummary,
  { underWay, shown }: { readonly underWay: boolean; readonly shown: boolean },
  { onRestore, onRemove }: EntryHandlers,
): TemplateResult {
  const { id, method, path, section, title, target, startedAt } = entry;
  const { text, tone } = entryOutcome(entry, underWay);
  // Every path of the API begins like this; the rest tells entries apart.
  const brief = path.replace(/^\/6\/v2\/api(?=\/)/, '');
  return html`<li class=${shown ? 'shown' : ''}>
    <button
      type="button"
      class="quiet entry"
      data-id=${id}
      aria-current=${shown ? 'true' : 'false'}
      @click=${onRestore}
    >
      <span class="method ${method}">${method}</span>
      <span class="path" title=${path}>${brief}</span>
      <time datetime=${new Date(startedAt).toISOString()}>${timeFormat.format(startedAt)}</time>
      <span class="end">
        <ccs-status-word .tone=${tone}>${text}</ccs-status-word>
        <span class="title" title=${title}>${section} ${title}</span>
        <span class=${target === 'Built-in CCS' ? 'target' : 'target live'}>${target}</span>
      </span>
    </button>
    <button
      type="button"
      class="quiet remove"
      aria-label="Remove ${method} ${path}"
      data-id=${id}
      @click=${onRemove}
    >
      <ccs-icon name="remove"></ccs-icon>
    </button>
  </li>`;
}
