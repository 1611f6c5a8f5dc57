import type { Action } from '../action.ts';
import type { AppState } from './app-state.ts';

/** The environments and who is signed in. */
export function reduceEnvironment(state: AppState, action: Action): AppState {
  const environment = reduce(state.environment, action);
  if (environment === state.environment) return state;
  // What was held back is to be looked at again when the user changed the target, not when the world moved on.
  return { ...state, environment, heldBack: action.kind === 'built-in read' && state.heldBack };
}

function reduce(environment: AppState['environment'], action: Action): AppState['environment'] {
  switch (action.kind) {
    case 'built-in read': {
      const { extension } = environment.builtIn;
      const known = action.state.users.some((user) => user.extension === extension);
      const builtIn = known
        ? environment.builtIn
        : { ...environment.builtIn, extension: action.state.users[0]?.extension ?? '' };
      return { ...environment, builtIn, builtInState: action.state };
    }
    case 'environment chosen': {
      const { refusedDomain: _gone, ...rest } = environment;
      return { ...rest, chosen: action.environment };
    }
    case 'domain refused':
      return { ...environment, refusedDomain: { typed: action.typed, why: action.why } };
    case 'built-in user chosen':
      return { ...environment, builtIn: { ...environment.builtIn, extension: action.extension } };
    case 'built-in tenant domain edited':
      return { ...environment, builtIn: { ...environment.builtIn, tenantDomain: action.tenantDomain } };
    case 'live environment edited':
      return { ...environment, live: action.live };
    case 'secret edited':
      return { ...environment, secrets: { ...environment.secrets, [action.name]: action.value } };
    case 'secrets forgotten':
      return { ...environment, secrets: {}, signIn: { kind: 'signed out' } };
    case 'sign-in changed':
      return { ...environment, signIn: action.signIn };
    default:
      return environment;
  }
}
