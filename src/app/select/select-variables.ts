import type { EndpointDocument } from '../../domain/api/endpoint-document.ts';
import type { Draft } from '../../domain/request/draft.ts';
import { resolveVariables } from '../../domain/request/resolve-variables.ts';
import type { Variables } from '../../domain/request/resolve-variables.ts';
import type { ResolvedVariable } from '../../domain/request/variable.ts';
import type { AppState } from '../state/app-state.ts';
import { memoise } from './memoise.ts';
import { selectDraft } from './select-draft.ts';
import { selectDocument } from './select-endpoint.ts';

const none: readonly ResolvedVariable[] = [];

/** Every variable of the draft in the request panel, with its value and where that comes from. */
export function selectVariables(state: AppState): readonly ResolvedVariable[] {
  const draft = selectDraft(state);
  const document = selectDocument(state);
  if (draft === undefined || document === undefined) return none;
  return resolved(draft, document, selectEnvironmentVariables(state));
}

/** The variables that the chosen environment sets. */
export function selectEnvironmentVariables({ environment }: Pick<AppState, 'environment'>): Variables {
  const chosen =
    environment.chosen === 'built-in' ? environment.builtInState?.variables : environment.live.variables;
  return withTenantDomain(
    chosen,
    environment[environment.chosen === 'built-in' ? 'builtIn' : 'live'].tenantDomain,
  );
}

const resolved = memoise((draft: Draft, document: EndpointDocument, variables: Variables) =>
  resolveVariables(draft, document, variables),
);

const withTenantDomain = memoise((variables: Variables | undefined, tenantDomain: string): Variables => ({
  ...variables,
  tenant_domain: tenantDomain,
}));
