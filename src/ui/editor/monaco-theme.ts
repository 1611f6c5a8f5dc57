import { editor } from 'monaco-editor/editor';

const themeName = 'ccs';

/** Monaco's colour ids and the page's tokens that they take. */
const colours = {
  'editor.background': '--surface-pane',
  'editor.foreground': '--text',
  'editorLineNumber.foreground': '--text-soft',
  'editorLineNumber.activeForeground': '--text',
  'editorCursor.foreground': '--text',
  'editor.lineHighlightBackground': '--surface-sunk',
  'editor.lineHighlightBorder': '--surface-sunk',
  'editor.selectionBackground': '--surface-chosen',
  'editor.inactiveSelectionBackground': '--surface-hover',
  'editorIndentGuide.background1': '--line',
  'editorIndentGuide.activeBackground1': '--line-strong',
  'editorBracketMatch.background': '--surface-chosen',
  'editorBracketMatch.border': '--line-strong',
  'editorError.foreground': '--bad',
  'editorWarning.foreground': '--warn',
  'editorWidget.background': '--surface-pane',
  'editorWidget.foreground': '--text',
  'editorWidget.border': '--line-strong',
  'editorHoverWidget.background': '--surface-pane',
  'editorHoverWidget.foreground': '--text',
  'editorHoverWidget.border': '--line-strong',
  'editorSuggestWidget.background': '--surface-pane',
  'editorSuggestWidget.foreground': '--text',
  'editorSuggestWidget.border': '--line-strong',
  'editorSuggestWidget.highlightForeground': '--accent',
  'editorSuggestWidget.focusHighlightForeground': '--accent',
  'editorSuggestWidget.selectedBackground': '--surface-chosen',
  'editorSuggestWidget.selectedForeground': '--text',
  'editorSuggestWidget.selectedIconForeground': '--text',
  'list.hoverBackground': '--surface-hover',
  'list.focusBackground': '--surface-chosen',
  'list.focusForeground': '--text',
  'menu.background': '--surface-pane',
  'menu.foreground': '--text',
  'menu.border': '--line-strong',
  'menu.selectionBackground': '--surface-chosen',
  'menu.selectionForeground': '--text',
  'input.background': '--surface-pane',
  'input.foreground': '--text',
  'input.border': '--line-strong',
  focusBorder: '--accent',
  'textLink.foreground': '--accent',
  'textLink.activeForeground': '--accent-strong',
  'scrollbar.shadow': '--line',
  'editorStickyScroll.background': '--surface-pane',
} as const;

/** JSON's token kinds and the tokens of the page that they take. */
const inks = {
  'string.key.json': '--json-name',
  'string.value.json': '--json-string',
  'number.json': '--json-number',
  'keyword.json': '--json-word',
  'delimiter.bracket.json': '--text',
  'delimiter.array.json': '--text',
  'delimiter.colon.json': '--text-soft',
  'delimiter.comma.json': '--text-soft',
} as const;

/** Gives Monaco the page's colours, now and whenever the scheme, its choice or the wish for contrast changes. */
export function followTheme(): void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const contrast = matchMedia('(prefers-contrast: more)');
  const apply = (): void => {
    applyTheme(contrast.matches);
  };
  dark.addEventListener('change', apply);
  contrast.addEventListener('change', apply);
  new MutationObserver(apply).observe(document.documentElement, { attributeFilter: ['data-theme'] });
  apply();
}

function applyTheme(contrast: boolean): void {
  const colourOf = tokenReader();
  const isDark = isDarkColour(colourOf('--surface-pane'));
  editor.defineTheme(themeName, {
    base: contrast ? (isDark ? 'hc-black' : 'hc-light') : isDark ? 'vs-dark' : 'vs',
    inherit: true,
    colors: Object.fromEntries(Object.entries(colours).map(([id, token]) => [id, colourOf(token)])),
    rules: Object.entries(inks).map(([kind, token]) => ({
      token: kind,
      foreground: colourOf(token).slice(1),
    })),
  });
  editor.setTheme(themeName);
}

/** Reads tokens as `#rrggbb`. They may hold `light-dark(…)`, so the browser must work them out on an element. */
function tokenReader(): (token: string) => string {
  const probe = document.createElement('span');
  document.documentElement.append(probe);
  const style = getComputedStyle(probe);
  const read = new Map<string, string>();
  for (const token of [...Object.values(colours), ...Object.values(inks)]) {
    probe.style.color = `var(${token})`;
    read.set(token, hexOf(style.color));
  }
  probe.remove();
  return (token) => read.get(token) ?? '#000000';
}

function channels(colour: string): readonly number[] {
  return (colour.match(/\d+(\.\d+)?/g) ?? []).slice(0, 3).map(Number);
}

function hexOf(rgb: string): string {
  return `#${channels(rgb)
    .map((channel) => Math.round(channel).toString(16).padStart(2, '0'))
    .join('')}`;
}

function isDarkColour(hex: string): boolean {
  const value = Number.parseInt(hex.slice(1), 16);
  const [red, green, blue] = [value >> 16, (value >> 8) & 255, value & 255];
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128;
}
