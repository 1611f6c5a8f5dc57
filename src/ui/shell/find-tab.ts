import { CcsTabs } from '../elements/tabs.ts';

/** A tab inside `root`, however many shadow roots deep. */
export interface FoundTab {
  readonly tabs: CcsTabs;
  readonly id: string;
}

/** The tab called `label` below `root`; undefined where there is none (yet). */
export function findTab(root: Element, label: string): FoundTab | undefined {
  if (root instanceof CcsTabs) {
    const tab = root.tabs.find((candidate) => candidate.label === label);
    if (tab !== undefined) return { tabs: root, id: tab.id };
  }
  for (const child of [...(root.shadowRoot?.children ?? []), ...root.children]) {
    const found = findTab(child, label);
    if (found !== undefined) return found;
  }
  return undefined;
}
