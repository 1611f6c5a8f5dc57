import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import '../elements/icon.ts';
import type { EndpointView } from './endpoint-view.ts';

/** What can be done with an entry. */
export interface EntryHandlers {
  readonly onChoose: (event: Event) => void;
  readonly onFocus: (event: Event) => void;
}

/** One endpoint of the list. `reached` is the entry that the Tab key leads to. */
export function renderEndpointEntry(
  { head, permissions, refusal, current }: EndpointView,
  reached: boolean,
  { onChoose, onFocus }: EntryHandlers,
): TemplateResult {
  const { section, title, method, paths, request, effect } = head;
  return html`<button
    type="button"
    class=${refusal === undefined ? 'entry' : 'entry refused'}
    data-section=${section}
    aria-current=${current ? 'true' : nothing}
    tabindex=${reached ? 0 : -1}
    @click=${onChoose}
    @focus=${onFocus}
  >
    <span class="method ${method}">${method}</span>
    <span class="title">${title}</span>
    <span class="marks">${effect === 'destroys' ? destructive : nothing}${renderLock(refusal)}</span>
    <span class="section">${section}</span>
    <span class="details">
      ${paths.map(({ path }, at) => renderPath(path, at === 0 ? request : undefined))}
      <span>${permissions.map(renderPermission)}${renderLevel(head.only, refusal)}</span>
    </span>
  </button>`;
}

const destructive = html`<ccs-icon
    class="destroys"
    name="danger"
    title="Ends or removes something that cannot be brought back"
  ></ccs-icon
  ><span class="visually-hidden">destructive</span>`;

function renderLock(refusal: string | undefined): TemplateResult | typeof nothing {
  if (refusal === undefined) return nothing;
  return html`<ccs-icon name="lock" title=${refusal}></ccs-icon
    ><span class="visually-hidden">${refusal}</span>`;
}

function renderPath(path: string, request: string | undefined): TemplateResult {
  const shown = request === undefined ? nothing : html`<span class="request">${request}</span>`;
  return html`<span class="line"><span class="path" title=${path}>${path}</span>${shown}</span>`;
}

function renderPermission(
  { text, lacking }: EndpointView['permissions'][number],
  at: number,
): TemplateResult {
  const comma = at === 0 ? '' : ', ';
  return lacking ? html`${comma}<span class="lacking">lacks ${text}</span>` : html`${comma}${text}`;
}

function renderLevel(
  only: EndpointView['head']['only'],
  refusal: string | undefined,
): TemplateResult | typeof nothing {
  if (only === 'any') return nothing;
  return html` ·
    <span class=${refusal?.startsWith('Only') === true ? 'lacking' : ''}>${only} users only</span>`;
}
