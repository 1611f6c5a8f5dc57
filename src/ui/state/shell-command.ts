/** How light the page is: as the system has it, or always so. */
export type Theme = 'system' | 'light' | 'dark';

/** A place of the page that can be gone to; also the accessible name of its region. */
export type Place = 'Endpoints' | 'Request' | 'Response' | 'Events' | 'History';

/** A dialog of the page, loaded when first opened. */
export type DialogName = 'command palette' | 'keyboard' | 'simulator' | 'environment settings';

/** What concerns the page's own arrangement and nothing of the app. */
export type ShellCommand =
  | { readonly kind: 'go to'; readonly place: Place }
  /** Shows a tab of the request or response panel by its name, e.g. `Request Body`, and puts the focus there. */
  | { readonly kind: 'go to tab'; readonly place: 'Request' | 'Response'; readonly tab: string }
  /** Moves the focus to the next place, or to the one before. */
  | { readonly kind: 'go round'; readonly by: 1 | -1 }
  | { readonly kind: 'toggle left column' }
  | { readonly kind: 'toggle events panel' }
  | { readonly kind: 'choose theme'; readonly theme: Theme }
  | { readonly kind: 'open dialog'; readonly dialog: DialogName };
