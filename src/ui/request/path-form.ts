import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { EndpointDocument, EndpointPath } from '../../domain/api/endpoint-document.ts';
import type { Draft } from '../../domain/request/draft.ts';
import type { Problem } from '../../domain/request/problem.ts';
import '../elements/label-chip.ts';
import { problemsAt, renderProblems } from './problems.ts';

/** What can be done with the path. */
export interface PathHandlers {
  /** The radio button's `data-index` is the index of the path. */
  readonly onChoose: (event: Event) => void;
  readonly onEdit: (event: Event) => void;
  readonly onRestore: (event: Event) => void;
}

/** The path: which of the documented ones, and a field in which it can be changed. */
export function renderPathForm(
  document: EndpointDocument,
  draft: Draft,
  problems: readonly Problem[],
  handlers: PathHandlers,
): TemplateResult {
  const { paths } = document.http;
  const mine = problemsAt(problems, 'path');
  const changed = paths[draft.pathIndex]?.path !== draft.path;
  return html`
    ${paths.length > 1 ? renderChoice(paths, draft, handlers.onChoose) : nothing}
    <div class="path-line">
      <label for="path">Path</label>
      <input
        id="path"
        class="mono"
        spellcheck="false"
        autocomplete="off"
        aria-describedby=${mine.length === 0 ? nothing : 'path-problems'}
        .value=${draft.path}
        @input=${handlers.onEdit}
      />
      ${
        changed
          ? html`<button type="button" class="quiet" @click=${handlers.onRestore}>Restore</button>`
          : nothing
      }
    </div>
    ${renderProblems(mine, 'path-problems')}
  `;
}

function renderChoice(
  paths: readonly EndpointPath[],
  draft: Draft,
  onChoose: PathHandlers['onChoose'],
): TemplateResult {
  return html`<div class="paths" role="radiogroup" aria-label="Documented path">
    ${paths.map(
      (path, index) =>
        html`<label>
          <input
            type="radio"
            name="path"
            data-index=${index}
            .checked=${draft.pathIndex === index}
            @change=${onChoose}
          />
          <span class="mono template">${path.path}</span>
          <span class="level">${levelWords[path.level]}</span>
          ${
            path.levelLabel === 'inferred'
              ? html`<ccs-label-chip .label=${path.levelLabel}></ccs-label-chip>`
              : nothing
          }
        </label>`,
    )}
  </div>`;
}

const levelWords = {
  telco: 'for a telco user',
  tenant: 'for a tenant user',
  any: 'for any user',
} as const satisfies { readonly [level in EndpointPath['level']]: string };
