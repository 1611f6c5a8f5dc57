/**
 * Monaco, slim and mended, in one place. Loaded by `load-monaco.ts` only, when an editor is first seen.
 *
 * The imports below are the features that the console uses; everything else stays out of the bundle. Faults of
 * monaco-editor 0.57 and where they are mended: `features/suggest/register` leaves out the suggest widget (imported
 * by its own path below); late features of the JSON mode (Vite plugin in `src/server/build`); style sheets that do
 * not reach shadow roots (`monaco-shadow-styles.ts`); mouse hover in shadow roots (`editor-session.ts`).
 */
import 'monaco-editor/editor/browser/coreCommands';
import 'monaco-editor/editor/contrib/suggest/browser/suggestController';
import 'monaco-editor/features/bracketMatching/register';
import 'monaco-editor/features/clipboard/register';
import 'monaco-editor/features/codicon/register';
import 'monaco-editor/features/contextmenu/register';
import 'monaco-editor/features/cursorUndo/register';
import 'monaco-editor/features/find/register';
import 'monaco-editor/features/folding/register';
import 'monaco-editor/features/format/register';
import 'monaco-editor/features/gotoError/register';
import 'monaco-editor/features/hover/register';
import 'monaco-editor/features/linesOperations/register';
import 'monaco-editor/features/snippet/register';
import 'monaco-editor/features/toggleTabFocusMode/register';
import 'monaco-editor/features/wordOperations/register';
import { KeyCode, KeyMod, editor } from 'monaco-editor/editor';
import { TabFocus } from 'monaco-editor/editor/browser/config/tabFocus';
import { followTheme } from './monaco-theme.ts';
import { provideWorkers } from './monaco-workers.ts';

export { EditorSession } from './editor-session.ts';

provideWorkers();
followTheme();

// Nobody is trapped: Tab moves on, and Ctrl+M (Monaco's own key) lets it indent for those who want that.
TabFocus.setTabFocusMode(true);

// Ctrl/Cmd+Enter submits the request: the key goes on to the page.
editor.addKeybindingRule({ keybinding: KeyMod.CtrlCmd | KeyCode.Enter, command: null });
