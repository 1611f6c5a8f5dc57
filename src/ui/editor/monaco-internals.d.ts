/** Modules of Monaco that its package offers without types. */

declare module 'monaco-editor/editor/browser/config/tabFocus' {
  /** What the Tab key does in all editors of the page: true moves the focus, false indents. */
  export const TabFocus: {
    getTabFocusMode(): boolean;
    setTabFocusMode(movesFocus: boolean): void;
    readonly onDidChangeTabFocus: (listener: (movesFocus: boolean) => void) => { dispose(): void };
  };
}

declare module 'monaco-editor/editor/contrib/suggest/browser/suggestController';
declare module 'monaco-editor/editor/browser/coreCommands';
