import type { SignInRequest } from '../../domain/environment/authentication.ts';
import { originOf } from '../../domain/environment/address.ts';
import type { Address } from '../../domain/environment/address.ts';
import type { HttpRequest } from '../../domain/http/http-request.ts';
import type { HttpResponse } from '../../domain/http/outcome.ts';
import { atPointer } from '../../domain/json-pointer.ts';
import { interpolate } from '../../domain/request/interpolate.ts';
import { err, ok } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import type { AppContext } from '../context.ts';
import { selectTarget } from '../select/select-target.ts';
import type { AppState } from '../state/app-state.ts';

/**
 * Sends the live environment's sign-in request and takes the token out of the answer. Once: a wrong credential is
 * never tried again by itself, since CCS may lock a user out. Nothing of it goes to the history.
 */
export async function signIn({ store, http, clock }: AppContext): Promise<void> {
  const state = store.getState();
  const { authentication } = state.environment.live;
  const { address, route } = selectTarget(state);
  if (
    authentication.kind !== 'sign-in' ||
    address === undefined ||
    state.environment.signIn.kind === 'signing in'
  ) {
    return;
  }
  const url = signInUrl(authentication.request.path, originOf(address));
  if (url === undefined) {
    const why = 'The sign-in path must begin with one “/” and stay on the Domain: nothing was sent.';
    store.dispatch({ kind: 'sign-in changed', signIn: { kind: 'failed', why } });
    return;
  }
  const as = state.environment.live.extension;
  store.dispatch({ kind: 'sign-in changed', signIn: { kind: 'signing in' } });
  const request = compileSignIn(authentication.request, url, state.environment);
  const outcome = await http.send(clock.nextId(), request, route, new AbortController().signal);
  const token =
    outcome.kind === 'answered'
      ? tokenIn(outcome.response, authentication.request.pointer)
      : err(
          'failure' in outcome
            ? `${outcome.failure.what} (${outcome.failure.code})`
            : 'The sign-in was cancelled.',
        );
  // A token belongs to the host that gave it: it is dropped when the Domain was changed meanwhile.
  if (isOtherHost(store.getState(), address)) {
    store.dispatch({ kind: 'sign-in changed', signIn: { kind: 'signed out' } });
    return;
  }
  if (token.ok) {
    store.dispatch({ kind: 'secret edited', name: 'token', value: token.value });
    store.dispatch({ kind: 'sign-in changed', signIn: { kind: 'signed in', at: clock.now(), as } });
  } else {
    store.dispatch({ kind: 'sign-in changed', signIn: { kind: 'failed', why: token.error } });
  }
}

function isOtherHost(state: AppState, before: Address): boolean {
  const { address } = state.environment.live;
  return address === undefined || originOf(address) !== originOf(before);
}

/** The URL of a sign-in path; undefined where the path would lead to another host, and the PIN with it. */
function signInUrl(path: string, origin: string): string | undefined {
  if (!path.startsWith('/') || !URL.canParse(path, origin)) return undefined;
  const url = new URL(path, origin);
  return url.origin === origin ? url.href : undefined;
}

function compileSignIn(
  request: SignInRequest,
  url: string,
  { live, secrets }: AppState['environment'],
): HttpRequest {
  const values: { readonly [name: string]: string | undefined } = {
    extension: live.extension,
    pin: secrets.pin,
    tenant_domain: live.tenantDomain,
  };
  const body = interpolate(request.body, (name) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    return value === undefined ? undefined : JSON.stringify(value).slice(1, -1);
  });
  return {
    method: request.method,
    url,
    headers: body === '' ? [] : [['Content-Type', 'application/json']],
    ...(body === '' || request.method === 'GET' ? {} : { body: new TextEncoder().encode(body) }),
  };
}

function tokenIn(response: HttpResponse, pointer: string): Result<string, string> {
  const status = `${String(response.status)} ${response.statusText}`.trim();
  const text = new TextDecoder().decode(response.body);
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    return err(`The answer (${status}) is not JSON.`);
  }
  const token = atPointer(answer, pointer);
  if (typeof token === 'string' && token !== '') return ok(token);
  const reason = atPointer(answer, '/reason');
  return err(
    typeof reason === 'string'
      ? `CCS refused: ${reason} (${status}).`
      : `The answer (${status}) has no token at ${pointer}.`,
  );
}
