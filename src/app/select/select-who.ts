import type { BuiltInUser } from '../../domain/built-in/built-in-state.ts';
import type { Permission } from '../../domain/api/permission.ts';
import type { AppState } from '../state/app-state.ts';
import { memoise } from './memoise.ts';

/** Who is signed in, as far as it is known. */
export interface Who {
  /** For the bar, e.g. `101, telco`. */
  readonly text: string;
  readonly signedIn: boolean;
  readonly level: 'both' | 'telco' | 'tenant' | 'unknown';
  /** Undefined where nobody knows: a live CCS does not tell. */
  readonly permissions: readonly Permission[] | undefined;
}

const levels = { both: 'telco and tenant', telco: 'telco', tenant: 'tenant' } as const;

/** The signed-in user of the chosen environment. */
export const selectWho: (state: AppState) => Who = (state) => whoOf(state.environment);

const whoOf = memoise((environment: AppState['environment']): Who => {
  if (environment.chosen === 'built-in') {
    const user = builtInUser(environment);
    return user === undefined
      ? { text: 'nobody yet', signedIn: false, level: 'unknown', permissions: undefined }
      : {
          text: `${user.extension}, ${levels[user.level]}`,
          signedIn: true,
          level: user.level,
          permissions: user.permissions,
        };
  }
  return { ...liveWho(environment), level: 'unknown', permissions: undefined };
});

function liveWho(environment: AppState['environment']): Pick<Who, 'text' | 'signedIn'> {
  const { live, secrets, signIn } = environment;
  const { kind } = live.authentication;
  if (kind === 'none') return { text: 'no authentication', signedIn: false };
  const held = kind === 'basic' ? secrets.password : secrets.token;
  if (held === undefined || held === '') return { text: 'not signed in', signedIn: false };
  if (kind === 'basic') return { text: live.authentication.user, signedIn: true };
  // Whoever is in the extension field now need not be whose token this is.
  if (signIn.kind === 'signed in') return { text: signIn.as ?? 'with a token', signedIn: true };
  return { text: 'with an earlier token', signedIn: true };
}

/** The signed-in user of the built-in CCS; undefined until the console server has answered. */
export function builtInUser(environment: AppState['environment']): BuiltInUser | undefined {
  return environment.builtInState?.users.find((user) => user.extension === environment.builtIn.extension);
}
