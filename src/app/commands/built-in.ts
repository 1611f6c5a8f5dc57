import type { BuiltInSettings, BuiltInState } from '../../domain/built-in/built-in-state.ts';
import type { Result } from '../../domain/result.ts';
import type { AppContext } from '../context.ts';

/** Reads the built-in CCS anew: a call that was in a variable may have ended. */
export async function refreshBuiltIn(context: AppContext): Promise<void> {
  take(context, await context.console.builtIn());
}

/** Switches rate, seed or fault of the built-in CCS. */
export async function configureBuiltIn(context: AppContext, settings: BuiltInSettings): Promise<void> {
  take(context, await context.console.configure(settings));
}

/** Starts the built-in world anew. */
export async function restartBuiltIn(context: AppContext): Promise<void> {
  take(context, await context.console.restart());
}

function take({ store }: AppContext, read: Result<BuiltInState, string>): void {
  if (read.ok) {
    store.dispatch({ kind: 'built-in read', state: read.value });
  } else {
    store.dispatch({ kind: 'notice given', notice: { id: 'built-in', tone: 'warning', text: read.error } });
  }
}
