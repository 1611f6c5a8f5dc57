const gap = 4;
const edge = 8;
/** So much of a menu is worth showing below its button; with less room it stands above. */
const enough = 480;

/** Puts an open popover below its button, or above it where there is more room, within the window. */
export function placeBelow(popover: HTMLElement, button: HTMLElement): void {
  const { top, bottom, left } = button.getBoundingClientRect();
  const below = innerHeight - bottom - gap - edge;
  const above = top - gap - edge;
  const under = below >= enough || below >= above;
  const width = Math.min(480, innerWidth - 2 * edge);
  Object.assign(popover.style, {
    left: `${String(Math.max(edge, Math.min(left, innerWidth - width - edge)))}px`,
    top: under ? `${String(bottom + gap)}px` : 'auto',
    bottom: under ? 'auto' : `${String(innerHeight - top + gap)}px`,
    maxHeight: `${String(under ? below : above)}px`,
  });
}
