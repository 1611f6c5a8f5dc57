import { accessTo } from '../../app/select/select-access.ts';
import type { Who } from '../../app/select/select-who.ts';
import type { EndpointHead } from '../../domain/api/endpoint-head.ts';
import { areas } from './areas.ts';
import { matchesSearch } from './matches-search.ts';
import { permissionWords, refusalWords } from './permission-words.ts';
import type { PermissionWords } from './permission-words.ts';

/** An endpoint as the list shows it. */
export interface EndpointView {
  readonly head: EndpointHead;
  readonly permissions: readonly PermissionWords[];
  /** Why the signed-in user may not call it; undefined where nothing speaks against it. */
  readonly refusal: string | undefined;
  readonly current: boolean;
}

/** The endpoints of one area. */
export interface EndpointGroup {
  readonly heading: string;
  readonly endpoints: readonly EndpointView[];
}

/** What the list is made of. */
export interface EndpointQuery {
  readonly heads: readonly EndpointHead[];
  readonly who: Who;
  readonly selected: string;
  readonly search: string;
  /** Leaves out what the signed-in user may not call. */
  readonly onlyCallable: boolean;
}

/** The groups to show; those without an endpoint are left out. */
export function endpointGroups({
  heads,
  who,
  selected,
  search,
  onlyCallable,
}: EndpointQuery): readonly EndpointGroup[] {
  const views = heads
    .filter((head) => matchesSearch(head, search))
    .map((head) => endpointView(head, who, selected))
    .filter(({ refusal }) => !onlyCallable || refusal === undefined);
  return areas
    .map(({ area, heading }) => ({ heading, endpoints: views.filter(({ head }) => head.area === area) }))
    .filter(({ endpoints }) => endpoints.length > 0);
}

function endpointView(head: EndpointHead, who: Who, selected: string): EndpointView {
  const access = accessTo(head, who);
  return {
    head,
    permissions: permissionWords(head.permissions, access),
    refusal: refusalWords(access),
    current: head.section === selected,
  };
}
