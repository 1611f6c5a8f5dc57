import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { EndpointResponse, ResponseExample } from '../../domain/api/endpoint-document.ts';
import type { JsonValue } from '../../domain/json.ts';
import { statusPhrase } from '../../domain/response/status-phrase.ts';
import '../elements/icon.ts';
import '../elements/label-chip.ts';
import '../elements/status-word.ts';
import './prose.ts';
import './sample.ts';

/** A documented answer with its samples; the successful ones are open from the start. */
export function renderResponse(response: EndpointResponse): TemplateResult {
  const { status, name, meaning, schemaLabel, examples } = response;
  const good = status < 400;
  return html`<details ?open=${good}>
    <summary>
      <ccs-icon name="chevron-right"></ccs-icon>
      <ccs-status-word .tone=${good ? 'good' : 'bad'}>${status} ${statusPhrase(status)}</ccs-status-word>
      <span>${name === undefined ? nothing : html`<b>${name}.</b> `}${meaning}</span>
      ${schemaLabel === 'documented' ? nothing : html`<ccs-label-chip .label=${schemaLabel}></ccs-label-chip>`}
    </summary>
    <div class="answer">${examples.map((example) => renderExample(response, example))}</div>
  </details>`;
}

function renderExample({ status }: EndpointResponse, example: ResponseExample): TemplateResult {
  const { name, label, verbatim, value } = example;
  const text = verbatim ?? layOut(value);
  return html`<div class="pair">
    <p class="caption"><span>${name}</span> <ccs-label-chip .label=${label}></ccs-label-chip></p>
    <ccs-sample label="Sample of ${status}: ${name}" .text=${text}></ccs-sample>
  </div>`;
}

function layOut(value: JsonValue | undefined): string {
  return value === undefined ? '' : JSON.stringify(value, undefined, 2);
}
