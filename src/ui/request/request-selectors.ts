import { selectCredentials } from '../../app/select/select-authentication.ts';
import { selectCompiled } from '../../app/select/select-compiled.ts';
import type { AppState, Exchange } from '../../app/state/app-state.ts';
import type { AuthenticationHeaders } from '../../domain/environment/authentication-headers.ts';
import type { Problem } from '../../domain/request/problem.ts';

const none: readonly Problem[] = [];

/** What is to be said about the draft before it is sent. */
export function selectProblems(state: AppState): readonly Problem[] {
  return selectCompiled(state)?.problems ?? none;
}

/** The URL that the draft goes to. */
export function selectUrl(state: AppState): string | undefined {
  return selectCompiled(state)?.shown?.url;
}

/** What authentication adds to the request, secrets as placeholders. */
export function selectAddedHeaders(state: AppState): AuthenticationHeaders {
  return selectCredentials(state).shown;
}

/** The request under way; undefined while there is none. */
export function selectSending({ exchange }: AppState): Exchange | undefined {
  return exchange?.result.kind === 'sending' ? exchange : undefined;
}
