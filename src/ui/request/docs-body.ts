import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { BodyExample, EndpointBody } from '../../domain/api/endpoint-document.ts';
import { isJsonObject } from '../../domain/json.ts';
import './prose.ts';
import './sample.ts';

/** What the document says of the request body: template and examples as printed, and what was corrected in them. */
export function renderBodyDocs(body: EndpointBody): TemplateResult {
  return html`
    <div class="pair">
      <h4>Template, as printed</h4>
      <ccs-sample label="Body template, as printed" .text=${body.printed}></ccs-sample>
    </div>
    ${body.examples.map((example) => renderExample(example))} ${renderMembers(body)}
  `;
}

function renderExample({ name, verbatim, text, correction }: BodyExample): TemplateResult {
  return html`<div class="pair">
    <h4>Example: ${name}</h4>
    <p class="soft">As printed:</p>
    <ccs-sample label="Example ${name}, as printed" .text=${verbatim}></ccs-sample>
    ${
      correction === undefined
        ? nothing
        : html`<p class="soft">Corrected: <ccs-prose .text=${correction}></ccs-prose></p>
            <ccs-sample label="Example ${name}, corrected" .text=${text}></ccs-sample>`
    }
  </div>`;
}

/** The members that the schema knows, with their meaning and what they may be. */
function renderMembers({ schema }: EndpointBody): TemplateResult | typeof nothing {
  const properties = schema['properties'];
  if (!isJsonObject(properties)) return nothing;
  const required = schema['required'];
  return html`<div class="pair">
    <h4>Members</h4>
    <dl>
      ${Object.entries(properties).map(([name, member]) => {
        const { description, choices } = memberWords(member);
        const must = Array.isArray(required) && required.includes(name);
        return html`<dt><code>${name}</code>${must ? nothing : ' (optional)'}</dt>
          <dd>
            <ccs-prose .text=${description}></ccs-prose> ${
              choices === '' ? nothing : html`<span class="printed">${choices}</span>`
            }
          </dd>`;
      })}
    </dl>
  </div>`;
}

function memberWords(member: unknown): { readonly description: string; readonly choices: string } {
  if (!isJsonObject(member)) return { description: '', choices: '' };
  const { description, const: constant, enum: choices } = member;
  const listed = constant === undefined ? (Array.isArray(choices) ? choices : []) : [constant];
  return {
    description: typeof description === 'string' ? description : '',
    choices: listed.map((choice) => JSON.stringify(choice)).join(', '),
  };
}
