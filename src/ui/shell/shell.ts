import { LitElement, html } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { assertNever } from '../../domain/assert-never.ts';
import '../elements/icon.ts';
import { bringAbout } from '../state/effect.ts';
import type { Effect } from '../state/effect.ts';
import type { IntentEvent } from '../state/intent-event.ts';
import { SelectController } from '../state/select-controller.ts';
import type { ShellCommandEvent } from '../state/shell-command-event.ts';
import type { DialogName, Place, ShellCommand } from '../state/shell-command.ts';
import { isMac, keyNames } from '../state/shortcuts.ts';
import { base, controls, visuallyHidden } from '../styles/shared.ts';
import './announcer.ts';
import { DialogsController } from './dialogs-controller.ts';
import { findField, findTab } from './find-tab.ts';
import { focusPanel } from './focus-panel.ts';
import './layout.ts';
import type { CcsLayout } from './layout.ts';
import './notices.ts';
import './server-banner.ts';
import { shellStyles } from './shell.styles.ts';
import type { PanesChangeEvent } from './panes-change-event.ts';
import { PanesController } from './panes-controller.ts';
import { ShortcutController } from './shortcut-controller.ts';
import './theme-button.ts';
import { ThemeController } from './theme-controller.ts';

/**
 * The page's frame: the bar, the panels in their layout, notices, announcements, dialogs and the keys that work
 * anywhere.
 *
 * @slot environment - What is in the middle of the bar.
 * @slot endpoints - The panel of that name; likewise the others.
 * @slot request
 * @slot response
 * @slot events
 * @slot history
 * @fires intent - By a key.
 */
@customElement('ccs-shell')
export class CcsShell extends LitElement {
  static override styles = [base, controls, visuallyHidden, shellStyles];

  readonly #panes = new PanesController(this);
  readonly #theme = new ThemeController(this);
  readonly #dialogs = new DialogsController(this);
  readonly #shownExchange = new SelectController(this, (state) => state.exchange?.id);

  @query('.page') private readonly page!: HTMLElement;
  @query('.dialogs') private readonly dialogs!: HTMLElement;
  @query('ccs-layout') private readonly layout!: CcsLayout | null;

  /** The exchange in the response pane when Submit was pressed; another one means that it was sent. */
  #submittedAfter: { readonly exchange: string | undefined } | undefined;

  constructor() {
    super();
    new ShortcutController(this, this.#take);
  }

  override updated(): void {
    const exchange = this.#shownExchange.value;
    if (this.#submittedAfter === undefined || this.#submittedAfter.exchange === exchange) return;
    this.#submittedAfter = undefined;
    if (this.layout?.wide === false) this.layout.show('Response');
  }

  readonly #take = (effect: Effect): void => {
    bringAbout(this.page, effect);
  };

  #onIntent({ intent }: IntentEvent): void {
    this.#submittedAfter = intent.kind === 'submit' ? { exchange: this.#shownExchange.value } : undefined;
    const chosen = intent.kind === 'select endpoint' || intent.kind === 'restore history';
    if (chosen && this.layout?.wide === false) void this.#goTo('Request');
  }

  #onCommand({ command }: ShellCommandEvent): void {
    this.#run(command);
  }

  #run(command: ShellCommand): void {
    switch (command.kind) {
      case 'go to':
        void this.#goTo(command.place);
        return;
      case 'go to tab':
        void this.#goToTab(command.place, command.tab);
        return;
      case 'go round':
        this.#goRound(command.by);
        return;
      case 'toggle left column':
        this.#onLeft();
        return;
      case 'toggle events panel':
        this.#onEvents();
        return;
      case 'choose theme':
        this.#theme.choose(command.theme);
        return;
      case 'open dialog':
        this.#openDialog(command.dialog);
        return;
      default:
        assertNever(command);
    }
  }

  #panel(place: Place): HTMLElement | undefined {
    const slot = place.toLowerCase();
    return [...this.children].find((child): child is HTMLElement => child.slot === slot);
  }

  async #goTo(place: Place): Promise<void> {
    this.layout?.show(place);
    await this.updateComplete;
    await this.layout?.updateComplete;
    const panel = this.#panel(place);
    if (panel !== undefined) focusPanel(panel);
  }

  async #goToTab(place: Place, label: string): Promise<void> {
    await this.#goTo(place);
    const panel = this.#panel(place);
    const found = panel === undefined ? undefined : findTab(panel, label);
    if (found === undefined) return;
    found.tabs.choose(found.id, true);
    // What is in the panel can take the focus once the panel is drawn.
    await new Promise(requestAnimationFrame);
    findField(found)?.focus();
  }

  #goRound(by: 1 | -1): void {
    const places = this.layout?.places ?? [];
    const at = places.findIndex((place) => this.#panel(place)?.matches(':focus-within') === true);
    const next = places[(at + by + places.length) % places.length];
    if (next !== undefined) void this.#goTo(next);
  }

  #openDialog(name: DialogName): void {
    void this.#dialogs.open(name, this.dialogs);
  }

  #onSkip(): void {
    this.#run({ kind: 'go to', place: 'Request' });
  }

  #onPalette(): void {
    this.#openDialog('command palette');
  }

  #onKeyboard(): void {
    this.#openDialog('keyboard');
  }

  #onLeft(): void {
    this.#panes.arrange({ leftOpen: !this.#panes.panes.leftOpen });
  }

  #onEvents(): void {
    this.#panes.arrange({ eventsOpen: !this.#panes.panes.eventsOpen });
  }

  #onPanes({ change }: PanesChangeEvent): void {
    this.#panes.arrange(change);
  }

  override render(): TemplateResult {
    return html`<div class="page" @intent=${this.#onIntent} @shell-command=${this.#onCommand}>
      <button type="button" class="skip" @click=${this.#onSkip}>Skip to the request</button>
      <header>
        <h1><ccs-icon name="bolt"></ccs-icon>CCS Console</h1>
        <div class="environment"><slot name="environment"></slot></div>
        ${this.#renderTools()}
      </header>
      <ccs-server-banner .failure=${this.#dialogs.failure}></ccs-server-banner>
      <main>
        <ccs-layout .panes=${this.#panes.panes} @panes-change=${this.#onPanes}>
          <slot name="endpoints" slot="endpoints"></slot>
          <slot name="request" slot="request"></slot>
          <slot name="response" slot="response"></slot>
          <slot name="events" slot="events"></slot>
          <slot name="history" slot="history"></slot>
        </ccs-layout>
      </main>
      <ccs-notices></ccs-notices>
      <ccs-announcer></ccs-announcer>
      <div class="dialogs"></div>
    </div>`;
  }

  #renderTools(): TemplateResult {
    const { leftOpen, eventsOpen } = this.#panes.panes;
    return html`<div class="tools">
      <button type="button" class="quiet" title="Command palette" @click=${this.#onPalette}>
        <ccs-icon name="search"></ccs-icon><span class="visually-hidden">Command palette</span>
        <kbd class="wide">${keyNames('Mod+k', isMac()).join(' ')}</kbd>
      </button>
      <button
        type="button"
        class="quiet wide"
        aria-label="Left column"
        aria-expanded=${leftOpen ? 'true' : 'false'}
        title="Fold or unfold the left column"
        @click=${this.#onLeft}
      >
        <ccs-icon name="panel-left"></ccs-icon>
      </button>
      <button
        type="button"
        class="quiet wide"
        aria-label="Events panel"
        aria-expanded=${eventsOpen ? 'true' : 'false'}
        title="Fold or unfold the events panel"
        @click=${this.#onEvents}
      >
        <ccs-icon name="panel-bottom"></ccs-icon>
      </button>
      <button
        type="button"
        class="quiet wide"
        aria-label="Keyboard"
        title="Keyboard"
        @click=${this.#onKeyboard}
      >
        <ccs-icon name="keyboard"></ccs-icon>
      </button>
      <ccs-theme-button .theme=${this.#theme.theme}></ccs-theme-button>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ccs-shell': CcsShell;
  }
}
