import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Problem } from '../../domain/request/problem.ts';
import { IntentEvent } from '../state/intent-event.ts';
import { base, controls } from '../styles/shared.ts';
import { ProblemSelectEvent } from './problem-select-event.ts';

/**
 * Why Submit held the request back: each problem leads to its field, and what can be sent all the same can be.
 *
 * @fires intent - Submit, insisting.
 * @fires problem-select - The user wants to go to a problem's field.
 */
@customElement('ccs-held-back')
export class CcsHeldBack extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: block;
        flex: none;
        margin: 0 var(--space-4) var(--space-3);
      }
      .box {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: var(--space-2) var(--space-3);
        align-items: start;
        padding: var(--space-3);
        border: 1px solid var(--warn);
        border-radius: var(--radius);
        background: var(--warn-soft);
      }
      h3 {
        font-size: var(--text-m);
        font-weight: 600;
        line-height: var(--control-height);
      }
      ul {
        display: grid;
        grid-column: 1 / -1;
        gap: var(--space-1);
        max-block-size: 132px;
        list-style: none;
        overflow: auto;
      }
      .problem {
        inline-size: 100%;
        block-size: auto;
        padding: 3px var(--space-2);
        border: 0;
        background: none;
        font-size: var(--text-s);
        text-align: start;
        white-space: normal;
        overflow-wrap: anywhere;
      }
      .problem:focus-visible {
        outline-offset: -2px;
      }
      .place {
        color: var(--text);
        font-weight: 600;
      }
      .error .place {
        color: var(--bad);
      }
    `,
  ];

  @property({ attribute: false }) problems: readonly Problem[] = [];

  #onInsist(): void {
    this.dispatchEvent(new IntentEvent({ kind: 'submit', insist: true }));
  }

  #onProblem(event: Event): void {
    const { index } = (event.currentTarget as HTMLElement).dataset;
    const problem = this.problems[Number(index)];
    if (problem !== undefined) this.dispatchEvent(new ProblemSelectEvent(problem.at));
  }

  override render(): TemplateResult {
    const stuck = this.problems.some(({ gravity }) => gravity === 'error');
    const count = this.problems.length;
    return html`<div class="box" role="alert">
      <h3>Not sent: ${count === 1 ? 'one thing' : `${String(count)} things`} to look at first</h3>
      ${stuck ? nothing : html`<button type="button" @click=${this.#onInsist}>Send anyway</button>`}
      <ul>
        ${this.problems.map((problem, index) => this.#renderProblem(problem, index))}
      </ul>
    </div>`;
  }

  #renderProblem({ at, text, gravity }: Problem, index: number): TemplateResult {
    return html`<li>
      <button type="button" class="problem ${gravity}" data-index=${index} @click=${this.#onProblem}>
        <span class="place">${placeOf(at, text)}</span> ${text}
      </button>
    </li>`;
  }
}

/** The kind of place, and its name where the problem's text does not say it. */
function placeOf(at: Problem['at'], text: string): string {
  const name = 'name' in at && !text.includes(at.name) ? ` ${at.name}` : '';
  return `${placeWords[at.kind]}${name}`;
}

const placeWords = {
  domain: 'Domain',
  path: 'Path',
  variable: 'Variable',
  query: 'Query',
  header: 'Header',
  body: 'Body',
} as const satisfies { readonly [kind in Problem['at']['kind']]: string };

declare global {
  interface HTMLElementTagNameMap {
    'ccs-held-back': CcsHeldBack;
  }
}
