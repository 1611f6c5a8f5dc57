import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Problem } from '../../domain/request/problem.ts';
import type { ResolvedVariable } from '../../domain/request/variable.ts';
import '../elements/status-word.ts';
import { originWords } from './origin-words.ts';
import { problemsAt, renderProblems } from './problems.ts';
import './prose.ts';

/** A variable with a field for its value. `onInput` finds the variable's name in the field's `data-name`. */
export function renderVariableField(
  variable: ResolvedVariable,
  problems: readonly Problem[],
  onInput: (event: Event) => void,
): TemplateResult {
  const { name, value, origin } = variable;
  const mine = problemsAt(problems, 'variable', name);
  return html`<div class="variable">
    <div class="called">
      <label class="mono" for="value-${name}">${name}</label>
      ${renderPrinted(variable)}
    </div>
    <input
      id="value-${name}"
      class="mono value"
      data-name=${name}
      spellcheck="false"
      autocomplete="off"
      aria-describedby="about-${name}${mine.length === 0 ? '' : ` problems-${name}`}"
      placeholder=${origin === 'typed' ? nothing : value}
      .value=${origin === 'typed' ? value : ''}
      @input=${onInput}
    />
    ${renderOrigin(variable)} ${renderAbout(variable)} ${renderProblems(mine, `problems-${name}`)}
  </div>`;
}

/** A variable and the value it has; for places where the value cannot be typed. */
export function renderVariableValue(variable: ResolvedVariable): TemplateResult {
  const { name, value } = variable;
  return html`<div class="variable">
    <div class="called"><span class="mono">${name}</span> ${renderPrinted(variable)}</div>
    <output class="mono value">${value === '' ? '–' : value}</output>
    ${renderOrigin(variable)} ${renderAbout(variable)}
  </div>`;
}

/** The same in one line, for where there is little room. */
export function renderVariableBriefly(variable: ResolvedVariable): TemplateResult {
  const { name, value, description } = variable;
  return html`<div class="variable brief" title=${description}>
    <span class="called mono"><span>${name}</span></span>
    <output class="mono value">${value === '' ? '–' : value}</output>
    ${renderOrigin(variable)}
  </div>`;
}

function renderPrinted({ printed }: ResolvedVariable): TemplateResult | typeof nothing {
  if (printed.length === 0) return nothing;
  return html`<span class="printed" title="As the API’s document prints it">${printed.join(' ')}</span>`;
}

function renderOrigin({ origin }: ResolvedVariable): TemplateResult {
  const { text, tone } = originWords[origin];
  return html`<ccs-status-word class="origin" .tone=${tone}>${text}</ccs-status-word>`;
}

function renderAbout({
  name,
  description,
  example,
  origin,
}: ResolvedVariable): TemplateResult | typeof nothing {
  const shown = example !== undefined && origin !== 'example';
  if (description === '' && !shown) return nothing;
  return html`<p class="about" id="about-${name}">
    <ccs-prose .text=${description}></ccs-prose>
    ${shown ? html`<span class="example">Example: <code>${example}</code></span>` : nothing}
  </p>`;
}
