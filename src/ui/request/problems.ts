import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import '../elements/icon.ts';
import type { Problem, ProblemPlace } from '../../domain/request/problem.ts';

/** The problems of one kind of place, and of one name where given (compared without case). */
export function problemsAt(
  problems: readonly Problem[],
  kind: ProblemPlace['kind'],
  name?: string,
): readonly Problem[] {
  return problems.filter(
    ({ at }) => at.kind === kind && (name === undefined || ('name' in at && sameName(at.name, name))),
  );
}

/** Problems as quiet lines beside their field; `id` ties them to it (`aria-describedby`). */
export function renderProblems(problems: readonly Problem[], id = ''): TemplateResult | typeof nothing {
  if (problems.length === 0) return nothing;
  return html`<div class="problems" id=${id === '' ? nothing : id}>
    ${problems.map(
      ({ text, gravity }) =>
        html`<p class=${gravity}><ccs-icon name="danger"></ccs-icon><span>${text}</span></p>`,
    )}
  </div>`;
}

function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
