import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { toJsonPath } from '../../domain/response/json-path.ts';
import type { Change } from '../../domain/socket/subject/json-difference.ts';
import type { SubjectChanges } from '../../domain/socket/subject/earlier.ts';
import { elapsed } from '../../domain/socket/elapsed.ts';
import '../elements/empty-state.ts';
import type { FrameReader } from '../state/contexts.ts';
import { base, controls, visuallyHidden } from '../styles/shared.ts';
import { clockTime } from './clock-time.ts';
import { DifferenceLoader } from './difference-loader.ts';
import { frameDifferenceStyles } from './frame-difference.styles.ts';
import { FrameGoEvent } from './frame-go-event.ts';

const words: { readonly [kind in Change['kind']]: string } = {
  added: 'added',
  removed: 'removed',
  changed: 'changed',
};

/**
 * What a frame says of each agent, queue or call against the frame before it that tells of the same, and the way to the
 * frames before and after.
 *
 * @fires frame-go - The user wants to go to such a frame.
 */
@customElement('ccs-frame-difference')
export class CcsFrameDifference extends LitElement {
  static override styles = [base, controls, visuallyHidden, frameDifferenceStyles];

  readonly #loader = new DifferenceLoader(this);

  @property({ attribute: false }) reader: FrameReader | undefined;
  /** Number of the frame; undefined asks for nothing. */
  @property({ type: Number }) number: number | undefined;
  /** Moment of the frame. */
  @property({ attribute: false }) at: number | undefined;

  override willUpdate(): void {
    this.#loader.load(this.reader, this.number);
  }

  #onEarlier(event: MouseEvent): void {
    this.#go(event, 'earlier');
  }

  #onLater(event: MouseEvent): void {
    this.#go(event, 'later');
  }

  #go(event: MouseEvent, direction: 'earlier' | 'later'): void {
    const record = this.#records[Number((event.currentTarget as HTMLElement).dataset['record'])];
    if (record !== undefined && this.number !== undefined) void this.#find(record, this.number, direction);
  }

  async #find({ subject }: SubjectChanges, from: number, direction: 'earlier' | 'later'): Promise<void> {
    const found = await this.reader?.nearest(from, subject, direction);
    if (from !== this.number) return;
    if (found === undefined) this.#loader.tell(direction === 'earlier' ? 'No earlier one.' : 'No later one.');
    else this.dispatchEvent(new FrameGoEvent(found));
  }

  get #records(): readonly SubjectChanges[] {
    return this.#loader.answer?.records ?? [];
  }

  override render(): TemplateResult {
    const { answer, said } = this.#loader;
    if (answer === undefined) return html`<p class="waiting">Looking for earlier frames …</p>`;
    if (answer.records.length === 0) {
      return html`<ccs-empty-state heading="Nothing to compare with">
        The socket document does not say what such a frame is about.
      </ccs-empty-state>`;
    }
    return html`<p role="status" class=${said === '' ? 'visually-hidden' : 'said'}>${said}</p>
      ${answer.records.map((record, index) => this.#renderRecord(record, index))}
      ${
        answer.left === 0
          ? nothing
          : html`<p class="left">${answer.left.toLocaleString('en')} more records were not compared.</p>`
      }`;
  }

  #renderRecord(record: SubjectChanges, index: number): TemplateResult {
    const { title, key, subject, path } = record;
    return html`<section aria-label="${title} ${subject.id}">
      <header>
        <h4>${title} <span class="id">${key} ${subject.id}</span></h4>
        <code class="path">${toJsonPath(path)}</code>
        ${this.#renderStep(index, 'earlier', subject.id)} ${this.#renderStep(index, 'later', subject.id)}
      </header>
      ${this.#renderChanges(record)}
    </section>`;
  }

  #renderStep(index: number, direction: 'earlier' | 'later', id: string): TemplateResult {
    const earlier = direction === 'earlier';
    return html`<button
      type="button"
      class="quiet"
      data-record=${index}
      aria-label="${earlier ? 'Previous' : 'Next'} frame about ${id}"
      title="${earlier ? 'Previous' : 'Next'} frame about ${id}"
      @click=${earlier ? this.#onEarlier : this.#onLater}
    >
      ${earlier ? '‹ Previous' : 'Next ›'}
    </button>`;
  }

  #renderChanges({ earlier, changes, more, path }: SubjectChanges): TemplateResult {
    if (earlier === undefined) return html`<p class="about">No earlier frame of the log tells of it.</p>`;
    const before = this.at === undefined ? '' : `, ${elapsed(this.at - earlier.at)} before`;
    const frame = `frame ${earlier.number.toLocaleString('en')} (${clockTime(earlier.at)}${before})`;
    if (changes.length === 0) return html`<p class="about">Nothing is different from ${frame}.</p>`;
    return html`<p class="about">Against ${frame}:</p>
      <table>
        <colgroup>
          <col class="what" />
          <col class="where" />
          <col span="2" />
        </colgroup>
        <thead class="visually-hidden">
          <tr>
            <th scope="col">What</th>
            <th scope="col">Where</th>
            <th scope="col">Before</th>
            <th scope="col">After</th>
          </tr>
        </thead>
        <tbody>
          ${changes.map((change) => renderChange(change, path.length === 0))}
        </tbody>
      </table>
      ${more === 0 ? nothing : html`<p class="left">${more.toLocaleString('en')} more differences.</p>`}`;
  }
}

/** `whole` where the record is the whole frame. */
function renderChange(change: Change, whole: boolean): TemplateResult {
  const where = toJsonPath(change.path).replace(/^\$\.?/, '');
  return html`<tr>
    <td class="what ${change.kind}">${words[change.kind]}</td>
    <th scope="row">${where === '' ? (whole ? 'the frame' : 'the record') : where}</th>
    <td>${'before' in change ? html`<del>${change.before}</del>` : nothing}</td>
    <td>${'after' in change ? html`<ins>${change.after}</ins>` : nothing}</td>
  </tr>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-frame-difference': CcsFrameDifference;
  }
}
