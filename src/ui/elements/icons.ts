import { svg } from 'lit';
import type { SVGTemplateResult } from 'lit';

/** Our own small set, drawn on a grid of 16 with strokes of 1.5; colour and size come from the text around. */
export const icons = {
  add: svg`<path d="M8 3.5v9M3.5 8h9" />`,
  bolt: svg`<path d="M9 1.8 3.6 9h3.6L6.6 14.2 12.4 7H8.6z" />`,
  check: svg`<path d="m3 8.5 3.2 3.2L13 4.8" />`,
  'chevron-down': svg`<path d="m4 6 4 4 4-4" />`,
  'chevron-right': svg`<path d="m6 4 4 4-4 4" />`,
  clock: svg`<circle cx="8" cy="8" r="5.7" /><path d="M8 4.8V8l2.3 1.6" />`,
  close: svg`<path d="m4 4 8 8M12 4l-8 8" />`,
  contrast: svg`<circle cx="8" cy="8" r="5.6" /><path d="M8 2.4a5.6 5.6 0 0 1 0 11.2z" fill="currentColor" stroke="none" />`,
  copy: svg`<rect x="5.5" y="5.5" width="8" height="8" rx="1.5" /><path d="M10.5 5.5v-1A1.5 1.5 0 0 0 9 3H4A1.5 1.5 0 0 0 2.5 4.5v5A1.5 1.5 0 0 0 4 11h1.5" />`,
  cube: svg`<path d="M8 1.9 13.4 5v6L8 14.1 2.6 11V5z" /><path d="M2.8 5.1 8 8.1l5.2-3M8 8.1v5.8" />`,
  danger: svg`<path d="M8 2.2 14.4 13.4H1.6z" /><path d="M8 6.4v3.4M8 11.6v.2" />`,
  flag: svg`<path d="M4 14V2.5M4 3h7.8L9.9 5.8l1.9 2.8H4" />`,
  fold: svg`<path d="m4 2.5 4 4 4-4M4 13.5l4-4 4 4" />`,
  globe: svg`<circle cx="8" cy="8" r="5.7" /><path d="M2.3 8h11.4M8 2.3c2 1.6 2.8 3.5 2.8 5.7S10 12.1 8 13.7C6 12.1 5.2 10.2 5.2 8S6 3.9 8 2.3z" />`,
  info: svg`<circle cx="8" cy="8" r="5.7" /><path d="M8 7.4v3.4M8 5.1v.2" />`,
  key: svg`<circle cx="5.3" cy="10.7" r="2.8" /><path d="m7.3 8.7 5.8-5.8M10.6 5.4l2 2" />`,
  keyboard: svg`<rect x="1.8" y="4" width="12.4" height="8" rx="1.5" /><path d="M4.3 6.6h.1M6.8 6.6h.1M9.3 6.6h.1M11.7 6.6h.1M5.5 9.4h5" />`,
  list: svg`<path d="M5.8 4.2h7.7M5.8 8h7.7M5.8 11.8h7.7M2.6 4.2h.1M2.6 8h.1M2.6 11.8h.1" />`,
  lock: svg`<rect x="3.5" y="7" width="9" height="6.5" rx="1.3" /><path d="M5.5 7V5a2.5 2.5 0 0 1 5 0v2" />`,
  moon: svg`<path d="M13.2 9.6A5.6 5.6 0 0 1 6.4 2.8a5.6 5.6 0 1 0 6.8 6.8z" />`,
  'panel-bottom': svg`<rect x="2" y="2.8" width="12" height="10.4" rx="1.5" /><path d="M2 9.6h12" />`,
  'panel-left': svg`<rect x="2" y="2.8" width="12" height="10.4" rx="1.5" /><path d="M6.2 2.8v10.4" />`,
  remove: svg`<path d="M2.8 4.3h10.4M6.2 4.1V2.8h3.6v1.3M4.3 4.5l.6 8.7h6.2l.6-8.7" />`,
  pulse: svg`<path d="M1.8 8.3h2.9l1.7-4.6 3 8.6 1.7-4h3.1" />`,
  repeat: svg`<path d="M3 8a5 5 0 0 1 8.6-3.5L13 6M13 3v3h-3M13 8a5 5 0 0 1-8.6 3.5L3 10M3 13v-3h3" />`,
  search: svg`<circle cx="7" cy="7" r="4.2" /><path d="m10.2 10.2 3.3 3.3" />`,
  settings: svg`<path d="M2.5 4.5h6M11.5 4.5h2M2.5 11.5h2M7.5 11.5h6" /><circle cx="10" cy="4.5" r="1.5" /><circle cx="6" cy="11.5" r="1.5" />`,
  sun: svg`<circle cx="8" cy="8" r="2.9" /><path d="M8 1.5v1.6M8 12.9v1.6M1.5 8h1.6M12.9 8h1.6M3.4 3.4l1.1 1.1M11.5 11.5l1.1 1.1M3.4 12.6l1.1-1.1M11.5 4.5l1.1-1.1" />`,
  unfold: svg`<path d="m4 6 4-4 4 4M4 10l4 4 4-4" />`,
  user: svg`<circle cx="8" cy="5.3" r="2.6" /><path d="M2.8 13.6c.5-2.7 2.5-4.2 5.2-4.2s4.7 1.5 5.2 4.2" />`,
} as const satisfies { readonly [name: string]: SVGTemplateResult };

/** The name of an icon in the set. */
export type IconName = keyof typeof icons;
