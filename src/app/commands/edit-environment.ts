import type { SecretName } from '../../domain/environment/authentication.ts';
import type { LiveEnvironment } from '../../domain/environment/environment.ts';
import type { AppContext } from '../context.ts';
import { writeRemembered } from '../state/remembered.ts';

/** Changes settings of the live environment. */
export function editLive(
  { store, preferences }: AppContext,
  change: Partial<Pick<LiveEnvironment, 'tenantDomain' | 'authentication' | 'extension' | 'variables'>>,
): void {
  store.dispatch({
    kind: 'live environment edited',
    live: { ...store.getState().environment.live, ...change },
  });
  writeRemembered(preferences, store.getState());
}

/** Changes the Tenant Domain of the chosen environment. */
export function editTenantDomain(context: AppContext, tenantDomain: string): void {
  if (context.store.getState().environment.chosen === 'live') {
    editLive(context, { tenantDomain });
  } else {
    context.store.dispatch({ kind: 'built-in tenant domain edited', tenantDomain });
  }
}

/** Sets a variable of the live environment; an empty value removes it. */
export function editVariable(context: AppContext, name: string, value: string): void {
  const { [name]: _old, ...others } = context.store.getState().environment.live.variables;
  editLive(context, { variables: value === '' ? others : { ...others, [name]: value } });
}

/** Takes a secret as typed. A token typed by hand counts as signed in. */
export function editSecret({ store, clock }: AppContext, name: SecretName, value: string): void {
  store.dispatch({ kind: 'secret edited', name, value });
  if (name !== 'token') return;
  store.dispatch({
    kind: 'sign-in changed',
    signIn: value === '' ? { kind: 'signed out' } : { kind: 'signed in', at: clock.now() },
  });
}
