import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Effect } from '../state/effect.ts';
import { isMac, shortcuts } from '../state/shortcuts.ts';

/** Listens for the keys that work anywhere, and tells what they are to bring about. */
export class ShortcutController implements ReactiveController {
  readonly #take: (effect: Effect) => void;
  readonly #mac = isMac();

  constructor(host: ReactiveControllerHost, take: (effect: Effect) => void) {
    this.#take = take;
    host.addController(this);
  }

  hostConnected(): void {
    // Before the editor, which has meanings of its own for Ctrl+Enter and others.
    window.addEventListener('keydown', this.#onKeydown, { capture: true });
  }

  hostDisconnected(): void {
    window.removeEventListener('keydown', this.#onKeydown, { capture: true });
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing || event.repeat) return;
    const path = event.composedPath();
    // In a dialog its own keys count.
    if (path.some((target) => target instanceof HTMLDialogElement)) return;
    const pressed = this.#pressed(event);
    const shortcut = shortcuts.find(({ keys }) => keys.toLowerCase() === pressed);
    if (shortcut === undefined || (!shortcut.whileTyping && isTyping(path))) return;
    event.preventDefault();
    event.stopPropagation();
    commit(path[0]);
    this.#take(shortcut.effect);
  };

  #pressed(event: KeyboardEvent): string {
    const modifiers = [
      (this.#mac ? event.metaKey : event.ctrlKey) ? ['mod'] : [],
      // Which key `?` is on differs: with one printed character Shift says nothing more.
      event.shiftKey && event.key.length > 1 ? ['shift'] : [],
      event.altKey || (this.#mac ? event.ctrlKey : event.metaKey) ? ['other'] : [],
    ].flat();
    return [...modifiers, event.key].join('+').toLowerCase();
  }
}

function isTyping(path: readonly EventTarget[]): boolean {
  return path.some(
    (target) =>
      target instanceof HTMLInputElement ||
      target instanceof HTMLTextAreaElement ||
      target instanceof HTMLSelectElement ||
      (target instanceof HTMLElement && (target.isContentEditable || target.matches('.monaco-editor'))),
  );
}

/** Makes a field tell what was typed into it before the key takes effect, as leaving it would. */
function commit(target: EventTarget | undefined): void {
  if (!(target instanceof HTMLInputElement) || target.type === 'checkbox') return;
  target.blur();
  target.focus();
}
