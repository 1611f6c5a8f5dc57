import type { EndpointDocument } from '../../domain/api/endpoint-document.ts';
import { originOf } from '../../domain/environment/address.ts';
import { compile } from '../../domain/request/compile.ts';
import type { Compiled } from '../../domain/request/compiled.ts';
import type { Draft } from '../../domain/request/draft.ts';
import type { Variables } from '../../domain/request/resolve-variables.ts';
import type { AppState } from '../state/app-state.ts';
import { memoise } from './memoise.ts';
import { selectCredentials } from './select-authentication.ts';
import type { Credentials } from './select-authentication.ts';
import { selectDraft } from './select-draft.ts';
import { selectDocument } from './select-endpoint.ts';
import { selectTarget } from './select-target.ts';
import type { Target } from './select-target.ts';
import { selectEnvironmentVariables } from './select-variables.ts';

/** The draft in the request panel made ready for the wire, with its problems; undefined while its document loads. */
export function selectCompiled(state: AppState): Compiled | undefined {
  const draft = selectDraft(state);
  const document = selectDocument(state);
  if (draft === undefined || document === undefined) return undefined;
  return compiled(
    draft,
    document,
    selectTarget(state),
    selectEnvironmentVariables(state),
    selectCredentials(state),
  );
}

const compiled = memoise(
  (
    draft: Draft,
    document: EndpointDocument,
    target: Target,
    variables: Variables,
    credentials: Credentials,
  ): Compiled => {
    const origin = target.address === undefined ? undefined : originOf(target.address);
    const context = { document, origin, variables, route: target.route };
    const real = compile(draft, { ...context, authentication: credentials.real });
    const shown = compile(draft, { ...context, authentication: credentials.shown });
    return { request: real.request, shown: shown.request, problems: real.problems };
  },
);
