import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type {
  EndpointDocument,
  EndpointPath,
  NotePlace,
  Parameter,
} from '../../domain/api/endpoint-document.ts';
import '../elements/label-chip.ts';
import { base } from '../styles/shared.ts';
import { renderBodyDocs } from './docs-body.ts';
import { renderResponse } from './docs-responses.ts';
import { endpointDocsStyles } from './endpoint-docs.styles.ts';
import { permits } from '../../domain/api/permission.ts';
import type { Permission } from '../../domain/api/permission.ts';
import { levelReading, permissionReading } from './permission-reading.ts';
import './place-notes.ts';
import './prose.ts';

/** All that the API's document says of the endpoint, as printed, with our reading of it and notes on its oddities. */
@customElement('ccs-endpoint-docs')
export class CcsEndpointDocs extends LitElement {
  static override styles = [base, endpointDocsStyles];

  @property({ attribute: false }) document!: EndpointDocument;

  override render(): TemplateResult {
    const { info, http, permissions, responses, docs } = this.document;
    return html`<article class="docs" aria-label="What the document says of ${info.section}">
      <section>
        ${docs
          .split(/\n\s*\n/)
          .map((paragraph) => html`<p class="prose"><ccs-prose .text=${paragraph}></ccs-prose></p>`)}
        ${this.#renderNotes('endpoint')}
      </section>
      <section>
        <h3>Request</h3>
        <dl>
          <dt>Section</dt>
          <dd>${info.section} ${info.title}</dd>
          <dt>Method</dt>
          <dd><code>${http.method}</code></dd>
          ${http.paths.map((path) => renderPath(path, http.paths.length > 1))}
        </dl>
        ${this.#renderNotes('path')}
      </section>
      <section>
        <h3>Permissions</h3>
        <dl>
          <dt>As printed</dt>
          <dd>${permissions.printed}</dd>
          <dt>Read as</dt>
          <dd>${permissionReading(permissions.allOf)}</dd>
          ${permissions.allOf.flat().map(renderPurpose)}
          <dt>Who</dt>
          <dd>${levelReading(permissions.only)}</dd>
        </dl>
        ${this.#renderNotes('permissions')}
      </section>
      ${this.#renderParams(http.params)}
      <section>
        <h3>Headers</h3>
        <dl>
          ${http.headers.map(
            ({ name, value }) =>
              html`<dt><code>${name}</code></dt>
                <dd><code>${value}</code></dd>`,
          )}
        </dl>
        ${this.#renderNotes('headers')}
      </section>
      ${
        http.body === undefined
          ? nothing
          : html`<section>
              <h3>Request body</h3>
              ${renderBodyDocs(http.body)} ${this.#renderNotes('body')}
            </section>`
      }
      <section>
        <h3>Responses</h3>
        ${responses.map((response) => renderResponse(response))} ${this.#renderNotes('response')}
      </section>
    </article>`;
  }

  #renderParams(params: readonly Parameter[]): TemplateResult | typeof nothing {
    const notes = this.#renderNotes('params');
    if (params.length === 0) return notes;
    return html`<section>
      <h3>Parameters</h3>
      <dl>${params.map((param) => renderParam(param))}</dl>
      ${notes}
    </section>`;
  }

  #renderNotes(at: NotePlace): TemplateResult | typeof nothing {
    const { notes } = this.document;
    if (!notes.some((note) => note.at === at)) return nothing;
    return html`<ccs-place-notes .notes=${notes} .at=${at}></ccs-place-notes>`;
  }
}

function renderPurpose(permission: Permission): TemplateResult {
  return html`<dt>${permission}</dt>
    <dd>${permits(permission) ?? 'The document names this permission and does not explain it.'}</dd>`;
}

function renderPath({ printed, example, level, levelLabel }: EndpointPath, several: boolean): TemplateResult {
  return html`<dt>Path${several ? ` (${level} user)` : ''}</dt>
    <dd>
      <p>
        <code>${printed}</code>${
          levelLabel === 'inferred' && level !== 'any'
            ? html` <ccs-label-chip .label=${levelLabel}></ccs-label-chip>`
            : nothing
        }
      </p>
      <p class="printed">
        ${example === undefined ? 'The document gives no example.' : html`Example: <code>${example}</code>`}
      </p>
    </dd>`;
}

function renderParam({
  name,
  in: place,
  printed,
  description,
  example,
  required,
}: Parameter): TemplateResult {
  return html`<dt><code>${name}</code></dt>
    <dd>
      <p><ccs-prose .text=${description}></ccs-prose></p>
      <p class="printed">
        ${place}${required ? '' : ', optional'}${
          printed.length === 0 ? nothing : html`, printed <code>${printed.join(' ')}</code>`
        }${example === undefined ? nothing : html`, example <code>${example}</code>`}
      </p>
    </dd>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-endpoint-docs': CcsEndpointDocs;
  }
}
