import {
  authenticationHeaders,
  shownAuthenticationHeaders,
} from '../../domain/environment/authentication-headers.ts';
import type { AuthenticationHeaders } from '../../domain/environment/authentication-headers.ts';
import type { Mask } from '../../domain/history/mask.ts';
import type { AppState } from '../state/app-state.ts';
import { memoise } from './memoise.ts';
import { builtInUser } from './select-who.ts';

/** What authentication adds to requests of the chosen environment, with the secrets and with placeholders for them. */
export interface Credentials {
  readonly real: AuthenticationHeaders;
  readonly shown: AuthenticationHeaders;
  /** The token for the socket's `connect`; undefined when there is none. */
  readonly token: string | undefined;
  /** Every secret that must not be kept. */
  readonly masks: readonly Mask[];
}

/** The credentials of the chosen environment. */
export const selectCredentials: (state: Pick<AppState, 'environment'>) => Credentials = (state) =>
  credentialsOf(state.environment);

const credentialsOf = memoise((environment: AppState['environment']): Credentials => {
  const users = environment.builtInState?.users ?? [];
  const typed = (['token', 'password', 'pin'] as const).map((name) => ({
    secret: environment.secrets[name] ?? '',
    shown: `«${name}»`,
  }));
  // Longest first, so that a secret inside another leaves no remains. A PIN of a few digits stands in many a number: only
  // the sign-in request holds it, which is never kept.
  const masks = [...typed, ...users.map((user) => ({ secret: user.token, shown: '«token»' }))]
    .filter(({ secret, shown }) => secret.length >= (shown === '«token»' ? 1 : 6))
    .toSorted((one, other) => other.secret.length - one.secret.length);

  if (environment.chosen === 'built-in') {
    const token = builtInUser(environment)?.token;
    const secrets = token === undefined ? {} : { token };
    const bearer = { kind: 'bearer' } as const;
    return {
      real: authenticationHeaders(bearer, secrets, ''),
      shown: shownAuthenticationHeaders(bearer, secrets, ''),
      token,
      masks,
    };
  }
  const { authentication, tenantDomain } = environment.live;
  const { token } = environment.secrets;
  return {
    real: authenticationHeaders(authentication, environment.secrets, tenantDomain),
    shown: shownAuthenticationHeaders(authentication, environment.secrets, tenantDomain),
    token: token === '' ? undefined : token,
    masks,
  };
});
