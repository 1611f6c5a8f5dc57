import { css, html } from 'lit';
import type { TemplateResult } from 'lit';
import type { SecretName } from '../../domain/environment/authentication.ts';

/** Fields that fill their place. */
export const formFieldStyles = css`
  :host {
    display: block;
  }
  .field > input,
  .field > select,
  .field > textarea {
    inline-size: 100%;
  }
  .code {
    font-family: var(--font-mono);
    font-size: var(--text-s);
  }
`;

/** A field for a line of text; `id` is also its name. */
export function renderText(
  id: string,
  label: string,
  value: string,
  onChange: (event: Event) => void,
  placeholder = '',
): TemplateResult {
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <input
      id=${id}
      name=${id}
      type="text"
      class="code"
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      placeholder=${placeholder}
      .value=${value}
      @change=${onChange}
    />
  </div>`;
}

/** A field for a secret; its name is the secret's. */
export function renderSecret(
  name: SecretName,
  label: string,
  value: string | undefined,
  onChange: (event: Event) => void,
): TemplateResult {
  return html`<div class="field">
    <label for=${name}>${label}</label>
    <input
      id=${name}
      name=${name}
      type="password"
      autocomplete="off"
      aria-describedby="${name}-help"
      .value=${value ?? ''}
      @change=${onChange}
    />
    <span class="help" id="${name}-help">Kept in memory only: gone when the page is closed or reloaded.</span>
  </div>`;
}
