import type { EndpointDocument } from '../../domain/api/endpoint-document.ts';
import type { Draft } from '../../domain/request/draft.ts';
import type { Problem } from '../../domain/request/problem.ts';
import type { ResolvedVariable } from '../../domain/request/variable.ts';
import type { Tab } from '../elements/tabs.ts';

/** The parts of the request panel. */
export type RequestTab = 'params' | 'headers' | 'body' | 'docs';

/** What the tabs are made of. */
export interface TabsContent {
  readonly draft: Draft;
  readonly variables: readonly ResolvedVariable[];
  readonly problems: readonly Problem[];
  /** Whether the docs have a tab; else they stand beside. */
  readonly docs: boolean;
}

/** The tabs with how much is in each, marked where there are problems. */
export function requestTabs({ draft, variables, problems, docs }: TabsContent): readonly Tab[] {
  const faulty = new Set(problems.map((problem) => tabOf(problem.at, variables)));
  const params = variables.filter(({ where }) => where === 'path').length + draft.query.filter(isOn).length;
  const tab = (id: RequestTab, label: string, count: number): Tab => {
    const badge = [count === 0 ? '' : String(count), faulty.has(id) ? '!' : ''].join(' ').trim();
    return { id, label, ...(badge === '' ? {} : { badge }), alert: faulty.has(id) };
  };
  return [
    tab('params', 'Params', params),
    tab('headers', 'Request Headers', draft.headers.filter(isOn).length),
    tab('body', 'Request Body', 0),
    ...(docs ? [{ id: 'docs', label: 'Docs', reads: true }] : []),
  ];
}

/** The tab in which a problem can be mended; undefined for one that is not of this panel. */
export function tabOf(at: Problem['at'], variables: readonly ResolvedVariable[]): RequestTab | undefined {
  switch (at.kind) {
    case 'path':
    case 'query':
      return 'params';
    case 'header':
      return 'headers';
    case 'body':
      return 'body';
    case 'variable':
      return tabOfVariable(variables.find(({ name }) => name === at.name)?.where ?? 'path');
    case 'domain':
      return undefined;
  }
}

function tabOfVariable(where: ResolvedVariable['where']): RequestTab {
  switch (where) {
    case 'path':
    case 'query':
      return 'params';
    case 'header':
      return 'headers';
    case 'body':
      return 'body';
  }
}

/** The tab that an endpoint opens with. */
export function firstTab(document: EndpointDocument): RequestTab {
  return document.http.body === undefined ? 'params' : 'body';
}

function isOn({ on }: { readonly on: boolean }): boolean {
  return on;
}
