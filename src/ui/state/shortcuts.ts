import type { Effect } from './effect.ts';

/** A key that works anywhere on the page. */
export interface Shortcut {
  /** Keys joined by `+`; `Mod` is Ctrl, or Cmd on a Mac. The last one is a `KeyboardEvent.key`. */
  readonly keys: string;
  readonly title: string;
  readonly effect: Effect;
  /** Whether it works while the focus is in a field or an editor. */
  readonly whileTyping: boolean;
}

/** All keys that work anywhere, in the order the keyboard dialog lists them. */
export const shortcuts = [
  {
    keys: 'Mod+Enter',
    title: 'Submit the request',
    effect: { kind: 'intent', intent: { kind: 'submit', insist: false } },
    whileTyping: true,
  },
  {
    keys: 'Mod+k',
    title: 'Open the command palette',
    effect: { kind: 'shell', command: { kind: 'open dialog', dialog: 'command palette' } },
    whileTyping: true,
  },
  {
    keys: '/',
    title: 'Search endpoints',
    effect: { kind: 'shell', command: { kind: 'go to', place: 'Endpoints' } },
    whileTyping: false,
  },
  {
    keys: 'F6',
    title: 'Go to the next panel',
    effect: { kind: 'shell', command: { kind: 'go round', by: 1 } },
    whileTyping: true,
  },
  {
    keys: 'Shift+F6',
    title: 'Go to the panel before',
    effect: { kind: 'shell', command: { kind: 'go round', by: -1 } },
    whileTyping: true,
  },
  {
    keys: 'Mod+b',
    title: 'Fold or unfold the left column',
    effect: { kind: 'shell', command: { kind: 'toggle left column' } },
    whileTyping: true,
  },
  {
    keys: 'Mod+j',
    title: 'Fold or unfold the events panel',
    effect: { kind: 'shell', command: { kind: 'toggle events panel' } },
    whileTyping: true,
  },
  {
    keys: '?',
    title: 'Show the keys',
    effect: { kind: 'shell', command: { kind: 'open dialog', dialog: 'keyboard' } },
    whileTyping: false,
  },
] as const satisfies readonly Shortcut[];

/** The shortcut of `effect` for showing beside it; undefined where there is none. */
export function shortcutOf(effect: Effect): Shortcut | undefined {
  const wanted = JSON.stringify(effect);
  return shortcuts.find((shortcut) => JSON.stringify(shortcut.effect) === wanted);
}

const macNames: { readonly [key: string]: string } = { Mod: '⌘', Shift: '⇧', Enter: '↵' };

/** The names on the keys, e.g. `['Ctrl', 'K']`. */
export function keyNames(keys: string, mac: boolean): readonly string[] {
  return keys.split('+').map((key) => {
    const name = (mac ? macNames[key] : undefined) ?? (key === 'Mod' ? 'Ctrl' : key);
    return name.length === 1 ? name.toUpperCase() : name;
  });
}

/** Whether the page runs on a Mac (or iPad), where Cmd does what Ctrl does elsewhere. */
export function isMac(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.userAgent);
}
