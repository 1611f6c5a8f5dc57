import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { JsonSchema } from '../../domain/api/json-schema.ts';
import { base, controls } from '../styles/shared.ts';
import { caretOf } from './caret.ts';
import type { Caret } from './caret.ts';
import { codeEditorStyles } from './code-editor.styles.ts';
import type { EditorContent, EditorNews, EditorSession } from './editor-session.ts';
import { FirstSightController } from './first-sight-controller.ts';
import { loadMonaco } from './load-monaco.ts';
import { plainReason } from './plain-reason.ts';
import { ValueChangeEvent } from './value-change-event.ts';
import type { VariableWords } from './variable-marks.ts';

/**
 * A text editor with the comforts of Monaco for JSON. A plain text field of the same name stands there until Monaco is
 * loaded (when the element is first seen), when Monaco cannot be loaded, and for texts that are too big for it; text,
 * caret and focus go over from one to the other.
 *
 * @fires value-change - The user changed the text; `value` has changed already.
 */
@customElement('ccs-code-editor')
export class CcsCodeEditor extends LitElement {
  static override styles = [base, controls, codeEditorStyles];

  readonly #sight = new FirstSightController(this);

  @property({ attribute: false }) value = '';
  /** Accessible name of the text field. */
  @property() label = '';
  @property() language: 'json' | 'plaintext' = 'json';
  /** JSON Schema of the text, for completion, explanations and checks. */
  @property({ attribute: false }) schema: JsonSchema | undefined;
  /** Identity of the schema; editors of the same one share it. A new one starts a new history of undo. */
  @property({ attribute: 'schema-uri' }) schemaUri = '';
  @property({ type: Boolean, attribute: 'readonly' }) readOnly = false;
  /** What the text's `{{variables}}` stand for, by name; told where the pointer rests on one. */
  @property({ attribute: false }) variables: VariableWords = {};
  /** How Monaco is loaded; tests hand in their own. */
  @property({ attribute: false }) load = loadMonaco;

  @state() private session: EditorSession | undefined;
  /** Why Monaco could not be loaded. */
  @state() private failure: string | undefined;
  @state() private checksAreOff = false;
  @state() private faultCount = 0;
  @state() private tabMoves = true;

  @query('.monaco') private container!: HTMLElement;
  @query('.plain') private area!: HTMLTextAreaElement | null;

  readonly #news: EditorNews = {
    edited: (value) => {
      this.#edited(value);
    },
    faults: (count) => {
      this.faultCount = count;
    },
    tabMovesFocus: (moves) => {
      this.tabMoves = moves;
    },
    checksOff: () => {
      this.checksAreOff = true;
    },
  };
  #loading = false;
  #composing = false;

  constructor() {
    super();
    // A session lasts while the element is in the document; put in again, it gets a new one.
    this.addController({
      hostConnected: () => {
        this.requestUpdate();
      },
      hostDisconnected: () => {
        this.session?.dispose();
        this.session = undefined;
      },
    });
  }

  /** Moves the caret to a place (counted from 1) and takes the focus. */
  reveal(line: number, column: number): void {
    if (this.session !== undefined) {
      this.session.reveal(line, column);
      return;
    }
    const offset = offsetAt(this.value, line, column);
    this.area?.focus();
    this.area?.setSelectionRange(offset, offset);
  }

  override focus(): void {
    if (this.session === undefined) this.area?.focus();
    else this.session.focus();
  }

  override firstUpdated(): void {
    // Else it would stand at the end of the text.
    this.area?.setSelectionRange(0, 0);
  }

  override updated(changed: PropertyValues<this>): void {
    const tooBig = plainReason(this.value) !== undefined;
    if (this.session !== undefined) {
      if (tooBig) this.#leaveMonaco(this.session);
      else if (contentProperties.some((name) => changed.has(name))) this.session.update(this.#content);
    } else if (
      !tooBig &&
      this.isConnected &&
      this.#sight.seen &&
      !this.#loading &&
      this.failure === undefined
    ) {
      this.#loading = true;
      void this.#enterMonaco();
    }
  }

  get #content(): EditorContent {
    const { value, label, language, schema, schemaUri, readOnly, variables } = this;
    return { value, label, language, schema, schemaUri, readOnly, variables };
  }

  async #enterMonaco(): Promise<void> {
    try {
      const monaco = await this.load();
      if (this.#composing) await this.#compositionEnd();
      if (!this.isConnected || plainReason(this.value) !== undefined) return;
      const caret = this.area === null ? undefined : caretOf(this.area);
      this.container.hidden = false;
      const session = new monaco.EditorSession(this.container, this.#content, this.#news);
      if (caret !== undefined) session.caret = caret;
      this.session = session;
    } catch (cause) {
      this.failure = cause instanceof Error ? cause.message : String(cause);
    } finally {
      this.#loading = false;
    }
  }

  #leaveMonaco(session: EditorSession): void {
    const caret: Caret = session.caret;
    session.dispose();
    this.session = undefined;
    this.faultCount = 0;
    void this.updateComplete.then(() => {
      this.area?.setSelectionRange(caret.start, caret.end);
      if (caret.focused) this.area?.focus();
    });
  }

  /** What an input method is composing must not be cut off. */
  #compositionEnd(): Promise<void> {
    return new Promise((resolve) => {
      this.area?.addEventListener(
        'compositionend',
        () => {
          setTimeout(resolve);
        },
        { once: true },
      );
    });
  }

  #edited(value: string): void {
    this.value = value;
    this.dispatchEvent(new ValueChangeEvent(value));
  }

  #onInput(event: Event): void {
    this.#edited((event.currentTarget as HTMLTextAreaElement).value);
  }

  #onComposition(event: CompositionEvent): void {
    this.#composing = event.type === 'compositionstart';
  }

  #onNextFault(): void {
    this.session?.nextFault();
  }

  override render(): TemplateResult {
    return html`
      ${this.session === undefined ? this.#renderPlain() : nothing}
      <div class="monaco" ?hidden=${this.session === undefined}></div>
      ${this.readOnly && this.#note === undefined ? nothing : this.#renderFooter()}
    `;
  }

  #renderPlain(): TemplateResult {
    return html`<textarea
      class="plain"
      aria-label=${this.label}
      .value=${this.value}
      ?readonly=${this.readOnly}
      spellcheck="false"
      autocomplete="off"
      autocapitalize="off"
      @input=${this.#onInput}
      @compositionstart=${this.#onComposition}
      @compositionend=${this.#onComposition}
    ></textarea>`;
  }

  #renderFooter(): TemplateResult {
    return html`<div class="status">
      ${this.session === undefined ? nothing : html`<span class="keys">${keysHint(this.tabMoves)}</span>`}
      ${this.#note === undefined ? nothing : html`<span class="note" role="status">${this.#note}</span>`}
      ${
        this.faultCount === 0
          ? nothing
          : html`<button
              class="quiet end"
              type="button"
              title="Go to the next (F8)"
              @click=${this.#onNextFault}
            >
              ${this.faultCount === 1 ? '1 problem' : `${String(this.faultCount)} problems`}
            </button>`
      }
    </div>`;
  }

  get #note(): string | undefined {
    const tooBig = plainReason(this.value);
    if (tooBig !== undefined) return `Plain editor: ${tooBig}.`;
    if (this.failure !== undefined)
      return `Plain editor: the comfortable one could not be loaded (${this.failure}).`;
    if (this.checksAreOff) return 'Checks are off: the part that makes them could not be started.';
    return undefined;
  }
}

const contentProperties = [
  'value',
  'label',
  'language',
  'schema',
  'schemaUri',
  'readOnly',
  'variables',
] as const;

function keysHint(tabMoves: boolean): string {
  const toggle = navigator.userAgent.includes('Mac') ? 'Ctrl+Shift+M' : 'Ctrl+M';
  return tabMoves
    ? `Tab leaves the editor (${toggle}: Tab indents) · Ctrl+Space suggests`
    : `Tab indents (${toggle}: Tab leaves the editor) · Ctrl+Space suggests`;
}

/** The offset of a line and column counted from 1, kept inside the text. */
function offsetAt(text: string, line: number, column: number): number {
  const lines = text.split('\n');
  const before = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  return Math.min(before + column - 1, text.length);
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-code-editor': CcsCodeEditor;
  }
}
