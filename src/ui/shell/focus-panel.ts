/**
 * Gives a panel the focus as a whole, so that the next Tab goes to its first control. The panel itself must not have a
 * negative `tabindex`: on a shadow host that takes everything inside out of the Tab order. Its region can have one, and
 * has it only while it holds the focus, so that a click into the panel does not focus it.
 */
export function focusPanel(panel: HTMLElement): void {
  panel.focus();
  if (panel.matches(':focus-within')) return;
  const region = panel.shadowRoot?.querySelector('section') ?? panel;
  region.tabIndex = -1;
  region.addEventListener(
    'blur',
    () => {
      region.removeAttribute('tabindex');
    },
    { once: true },
  );
  region.focus();
}
