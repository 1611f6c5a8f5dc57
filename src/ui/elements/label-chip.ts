import { LitElement, css, html } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Label } from '../../domain/api/label.ts';
import { base } from '../styles/shared.ts';

/** What each label means, in a sentence. */
const explanations = {
  documented: 'Printed in the API’s own document.',
  'incomplete in our copy': 'The API’s document has it, but our copy of its text is cut off here.',
  observed: 'Seen in public client code of the same product’s earlier interface; not in the API’s document.',
  inferred: 'Reasoned from the vocabulary of the API’s document; nobody states it.',
} as const satisfies { readonly [label in Label]: string };

/** Says where a statement about the API comes from. */
@customElement('ccs-label-chip')
export class CcsLabelChip extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: inline-block;
      }
      span {
        display: inline-block;
        padding: 0 6px;
        border: 1px dashed var(--line-strong);
        border-radius: 8px;
        color: var(--text-soft);
        font-size: var(--text-xs);
        font-weight: 500;
        line-height: 15px;
        white-space: nowrap;
        cursor: help;
      }
      .documented {
        border-style: solid;
        border-color: var(--good);
        color: var(--good);
      }
      .incomplete {
        border-color: var(--warn);
        color: var(--warn);
      }
    `,
  ];

  @property() label: Label = 'documented';

  override render(): TemplateResult {
    const [shade] = this.label.split(' ');
    return html`<span class=${shade ?? ''} title=${explanations[this.label]}>${this.label}</span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-label-chip': CcsLabelChip;
  }
}
