import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { JsonIndex } from '../../domain/response/json-index.ts';
import { JsonIndexer } from '../../domain/response/json-indexer.ts';
import { describeMistake } from '../../domain/response/json-mistake.ts';
import {
  nodeAt,
  sharesName,
  stepsTo,
  stringOf,
  toJsonPath,
  toPointer,
} from '../../domain/response/json-path.ts';
import type { JsonStep } from '../../domain/response/json-path.ts';
import { JsonTreeRows } from '../../domain/response/json-tree-rows.ts';
import type { Highlighter } from '../../domain/socket/filter/find-highlights.ts';
import { base, controls } from '../styles/shared.ts';
import './copy-button.ts';
import type { CcsCopyButton } from './copy-button.ts';
import './icon.ts';
import './json-row.ts';
import { JsonSelectEvent } from './json-select-event.ts';
import { jsonTreeStyles } from './json-tree.styles.ts';
import type { RowSelectEvent } from './row-select-event.ts';
import './row-window.ts';
import type { CcsRowWindow, TreeRowPlace } from './row-window.ts';
import { SliceController } from './slice-controller.ts';
import { TypeAhead } from './type-ahead.ts';

/**
 * JSON text as a tree. Names and values are shown as they came: long numbers, duplicate names, their order and escapes.
 * A text of any length is read in slices, and only the visible rows are in the document. What was unfolded and chosen
 * in one text is chosen in the next, where that has the same path.
 *
 * Keys: those of trees (arrows, Home, End, `*` for siblings, the first letters of a name); Ctrl+C copies the value.
 *
 * @fires json-select - The user has gone to a value.
 */
@customElement('ccs-json-tree')
export class CcsJsonTree extends LitElement {
  static override styles = [base, controls, jsonTreeStyles];

  readonly #slices = new SliceController(this);
  readonly #typeAhead = new TypeAhead();

  /** Accessible name of the tree. */
  @property() label = '';
  /** The text that is shown. */
  @property({ attribute: false }) text = '';

  /** Finds what is to be marked in names and values. */
  @property({ attribute: false }) find: Highlighter | undefined;

  /** The chosen node; undefined before the user chose one. */
  @state() private active: number | undefined;

  @query('ccs-row-window') private readonly list!: CcsRowWindow | null;
  @query('ccs-copy-button') private readonly copyValue!: CcsCopyButton | null;

  #indexer = new JsonIndexer('');
  #rows: JsonTreeRows | undefined;
  /** Rises when other rows are there, or others are unfolded. */
  #revision = 0;
  /** Path of the chosen value, to be found again in the next text. */
  #steps: readonly JsonStep[] | undefined;

  override focus(options?: FocusOptions): void {
    this.list?.focus(options);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('text')) {
      this.#indexer = new JsonIndexer(this.text);
      this.#rows = undefined;
      this.active = undefined;
      this.#slices.run(this.#indexer);
    }
    const { indexed } = this.#indexer;
    if (this.#rows !== undefined || indexed === undefined || indexed.kind === 'broken') return;
    this.#rows = new JsonTreeRows(indexed.index);
    this.active = this.#steps && nodeAt(indexed.index, this.#steps);
    if (this.active !== undefined) this.#rows.reveal(this.active);
    this.#revision += 1;
  }

  override updated(changed: PropertyValues<this>): void {
    const { active } = this;
    if (changed.has('text') && active !== undefined && this.#rows !== undefined) {
      this.list?.scrollToRow(this.#rows.row(active));
    }
  }

  #onSelect({ index }: RowSelectEvent): void {
    if (this.#rows !== undefined) this.#choose(this.#rows, this.#rows.node(index));
  }

  #onClick(event: MouseEvent): void {
    const onTwisty = event
      .composedPath()
      .some((target) => target instanceof Element && target.classList.contains('twisty'));
    if (onTwisty) this.#toggle();
  }

  #onDoubleClick(): void {
    this.#toggle();
  }

  #onKeydown(event: KeyboardEvent): void {
    const rows = this.#rows;
    if (rows === undefined || event.defaultPrevented || event.altKey) return;
    if (event.ctrlKey || event.metaKey) {
      // What was selected with the mouse is what the user wants; then the browser copies.
      const copies = event.key === 'c' && document.getSelection()?.type !== 'Range';
      if (!copies || this.active === undefined) return;
      void this.copyValue?.copy();
    } else if (!this.#move(rows, this.active ?? 0, event.key)) return;
    event.preventDefault();
  }

  /** Does what a key of trees does at `node`; false for keys that do nothing. */
  #move(rows: JsonTreeRows, node: number, key: string): boolean {
    switch (key) {
      case 'ArrowRight':
        if (rows.canUnfold(node) && rows.isUnfolded(node)) this.#go(rows, node + 1);
        else this.#unfold(rows, node, true);
        return true;
      case 'ArrowLeft':
        if (rows.isUnfolded(node)) this.#unfold(rows, node, false);
        else this.#go(rows, rows.index.parent(node) ?? node);
        return true;
      case 'Enter':
      case ' ':
        this.#toggle();
        return true;
      case '*':
        rows.unfoldSiblings(node);
        this.#laidOut(rows);
        return true;
      default:
        return this.#searchByName(rows, node, key);
    }
  }

  #searchByName(rows: JsonTreeRows, node: number, key: string): boolean {
    // Named keys have names of several letters.
    if (key.length !== 1) return false;
    const from = rows.row(node);
    const found = this.#typeAhead.find(key, from, rows.count, (row) => labelOf(rows.index, rows.node(row)));
    if (found !== undefined) this.#go(rows, rows.node(found));
    return true;
  }

  #toggle(): void {
    const rows = this.#rows;
    if (rows !== undefined && this.active !== undefined)
      this.#unfold(rows, this.active, !rows.isUnfolded(this.active));
  }

  #unfold(rows: JsonTreeRows, node: number, unfolded: boolean): void {
    rows.unfold(node, unfolded);
    this.active ??= node;
    this.#laidOut(rows);
  }

  #onUnfoldAll(): void {
    this.#rows?.unfoldAll();
    this.#laidOut(this.#rows);
  }

  #onFoldAll(): void {
    this.#rows?.foldAll();
    this.#laidOut(this.#rows);
  }

  /** Other rows are there now; the chosen one may have been folded away. */
  #laidOut(rows: JsonTreeRows | undefined): void {
    this.#revision += 1;
    if (rows !== undefined && this.active !== undefined) this.active = rows.node(rows.row(this.active));
    this.requestUpdate();
  }

  #go(rows: JsonTreeRows, node: number): void {
    this.#choose(rows, node);
    this.list?.scrollToRow(rows.row(node));
  }

  #choose({ index }: JsonTreeRows, node: number): void {
    this.active = node;
    this.#steps = stepsTo(index, node);
    this.dispatchEvent(new JsonSelectEvent(this.#steps, index.value(node)));
  }

  readonly #placeInTree = (row: number): TreeRowPlace => {
    const rows = this.#rows;
    if (rows === undefined) return { level: 1, expanded: undefined, position: 1, siblings: 1 };
    const { index } = rows;
    const node = rows.node(row);
    const parent = index.parent(node);
    return {
      level: index.depth(node) + 1,
      expanded: rows.canUnfold(node) ? rows.isUnfolded(node) : undefined,
      position: index.position(node) + 1,
      siblings: parent === undefined ? 1 : index.size(parent),
    };
  };

  readonly #renderRow = (row: number): TemplateResult | typeof nothing => {
    const rows = this.#rows;
    if (rows === undefined) return nothing;
    const node = rows.node(row);
    const unfolded = rows.canUnfold(node) ? rows.isUnfolded(node) : undefined;
    const depth = rows.index.depth(node);
    return html`<ccs-json-row
      .row=${{ index: rows.index, node, depth, unfolded }}
      .find=${this.find}
    ></ccs-json-row>`;
  };

  override render(): TemplateResult {
    const { indexed } = this.#indexer;
    if (indexed === undefined) {
      const done = Math.floor(this.#indexer.progress * 100);
      return html`<p class="progress">
        Reading ${this.text.length.toLocaleString('en')} characters: ${done} %
      </p>`;
    }
    const remark = 'mistake' in indexed ? describeMistake(indexed.mistake) : '';
    if (indexed.kind === 'broken') return html`<p class="remark">Not JSON. ${remark}</p>`;
    return html`${remark === '' ? nothing : html`<p class="remark">The JSON ends too early. ${remark}</p>`}
    ${this.#rows === undefined ? nothing : this.#renderTree(this.#rows)}`;
  }

  #renderTree(rows: JsonTreeRows): TemplateResult {
    return html`<div class="bar">${this.#renderPath(rows.index)}${this.#renderFolding()}</div>
      <ccs-row-window
        .label=${this.label}
        .count=${rows.count}
        .rowHeight=${21}
        .renderRow=${this.#renderRow}
        .placeInTree=${this.#placeInTree}
        .revision=${[this.#revision, this.find]}
        .active=${this.active === undefined ? undefined : rows.row(this.active)}
        @row-select=${this.#onSelect}
        @click=${this.#onClick}
        @dblclick=${this.#onDoubleClick}
        @keydown=${this.#onKeydown}
      ></ccs-row-window>`;
  }

  #renderPath(index: JsonIndex): TemplateResult {
    const { active } = this;
    if (active === undefined) {
      const count = index.count === 1 ? '1 value' : `${index.count.toLocaleString('en')} values`;
      return html`<span class="path">${count}; choose one to copy it or its path</span>`;
    }
    const steps = stepsTo(index, active);
    const path = toJsonPath(steps);
    const twice = sharesName(index, active) ? ' (the name occurs more than once)' : '';
    return html`<code class="path" title=${path + twice}>${path}${twice}</code>
      <ccs-copy-button label="Copy value" short="Value" .text=${copyOf(index, active)}></ccs-copy-button>
      <ccs-copy-button label="Copy pointer" short="Pointer" .text=${toPointer(steps)}></ccs-copy-button>
      <ccs-copy-button label="Copy JSONPath" short="JSONPath" .text=${path}></ccs-copy-button>`;
  }

  #renderFolding(): TemplateResult {
    return html`<button
        type="button"
        class="quiet"
        aria-label="Unfold all"
        title="Unfold all"
        @click=${this.#onUnfoldAll}
      >
        <ccs-icon name="unfold"></ccs-icon>
      </button>
      <button type="button" class="quiet" aria-label="Fold all" title="Fold all" @click=${this.#onFoldAll}>
        <ccs-icon name="fold"></ccs-icon>
      </button>`;
  }
}

/** A string's characters without quotation marks and escapes; everything else as it came. */
function copyOf(index: JsonIndex, node: number): string {
  const text = index.value(node);
  return index.kind(node) === 'string' ? stringOf(text) : text;
}

/** What the first letters are looked for in: the name, else the value. */
function labelOf(index: JsonIndex, node: number): string {
  return (index.name(node) ?? index.value(node)).replace(/^"/, '');
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-json-tree': CcsJsonTree;
  }
}
