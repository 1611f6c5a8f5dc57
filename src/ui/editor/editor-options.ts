import type { editor } from 'monaco-editor/editor';
import { longestLine } from './plain-reason.ts';

/** How every editor of the console looks and behaves; type and size are those of the element it stands in. */
export function editorOptions(container: HTMLElement): editor.IStandaloneEditorConstructionOptions {
  const { fontFamily, fontSize } = getComputedStyle(container);
  return {
    fontFamily,
    fontSize: Number.parseFloat(fontSize),
    lineHeight: 1.5,
    automaticLayout: true,
    // Suggestions may leave the pane. With a shadow root of its own the context menu would stay without colours then.
    fixedOverflowWidgets: true,
    useShadowDOM: false,
    minimap: { enabled: false },
    stickyScroll: { enabled: false },
    lineNumbersMinChars: 3,
    lineDecorationsWidth: 12,
    glyphMargin: false,
    folding: true,
    showFoldingControls: 'mouseover',
    padding: { top: 8, bottom: 8 },
    scrollBeyondLastLine: false,
    scrollbar: { alwaysConsumeMouseWheel: false, verticalScrollbarSize: 10, horizontalScrollbarSize: 10 },
    overviewRulerLanes: 0,
    overviewRulerBorder: false,
    hideCursorInOverviewRuler: true,
    renderLineHighlightOnlyWhenFocus: true,
    occurrencesHighlight: 'off',
    selectionHighlight: false,
    links: false,
    wordWrap: 'on',
    wrappingIndent: 'indent',
    // A line is shown whole or, when it is longer than this, in the plain editor.
    stopRenderingLineAfter: longestLine + 1,
    quickSuggestions: { strings: true, other: true, comments: false },
    // Words of other texts say nothing about this one.
    wordBasedSuggestions: 'off',
    cursorBlinking: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'solid' : 'blink',
  };
}
