import { CcsTabs } from '../elements/tabs.ts';

/** What takes the focus when a tab is gone to: the editor or field in its panel, wherever that is. */
const fields = 'ccs-code-editor, textarea, input, [tabindex="0"]';

/** A tab inside a panel, however many shadow roots deep. */
export interface FoundTab {
  readonly tabs: CcsTabs;
  readonly id: string;
}

/** The tab called `label` below `root`; undefined where there is none (yet). */
export function findTab(root: Element, label: string): FoundTab | undefined {
  return findDeep(root, (element) => {
    if (!(element instanceof CcsTabs)) return undefined;
    const tab = element.tabs.find((candidate) => candidate.label === label);
    return tab === undefined ? undefined : { tabs: element, id: tab.id };
  });
}

/** The first field that can be seen in the panel of a tab; undefined where it has none. */
export function findField({ tabs, id }: FoundTab): HTMLElement | undefined {
  const panel = [...tabs.children].find(({ slot }) => slot === id);
  if (panel === undefined) return undefined;
  return findDeep(panel, (element) =>
    element instanceof HTMLElement && element.matches(fields) && element.checkVisibility()
      ? element
      : undefined,
  );
}

/** Goes through `root` and all below it, shadow roots first, in the order of the document. */
function findDeep<T>(root: Element, find: (element: Element) => T | undefined): T | undefined {
  const found = find(root);
  if (found !== undefined) return found;
  for (const child of [...(root.shadowRoot?.children ?? []), ...root.children]) {
    const below = findDeep(child, find);
    if (below !== undefined) return below;
  }
  return undefined;
}
