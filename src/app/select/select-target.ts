import { hostOf, originOf } from '../../domain/environment/address.ts';
import type { Address } from '../../domain/environment/address.ts';
import type { Route } from '../ports/http-port.ts';
import type { AppState } from '../state/app-state.ts';
import { memoise } from './memoise.ts';

/** Where requests of the chosen environment go, and by which way. */
export interface Target {
  readonly kind: 'built-in' | 'live';
  /** `Built-in CCS`, the live host, or words for none. */
  readonly label: string;
  readonly address: Address | undefined;
  readonly route: Route;
  /** False where the request must take the relay and the relay may not reach that host. */
  readonly reachable: boolean;
  /** What to do about it. */
  readonly advice?: string;
}

/** The target of the chosen environment. */
export const selectTarget: (state: AppState) => Target = (state) =>
  targetOf(state.environment.chosen, state.environment.builtIn, state.environment.live, state.server);

const targetOf = memoise(
  (
    chosen: AppState['environment']['chosen'],
    builtIn: AppState['environment']['builtIn'],
    live: AppState['environment']['live'],
    server: AppState['server'],
  ): Target => {
    if (chosen === 'built-in') {
      const { address } = builtIn;
      return { kind: 'built-in', label: 'Built-in CCS', address, route: 'direct', reachable: true };
    }
    const { address } = live;
    if (address === undefined) {
      return { kind: 'live', label: 'no Domain yet', address, route: 'relay', reachable: false };
    }
    const label = hostOf(address);
    if (originOf(address) === originOf(builtIn.address)) {
      return { kind: 'live', label, address, route: 'direct', reachable: true };
    }
    const allowed = server.kind === 'reached' && relayReaches(server.relayAllows, address);
    return {
      kind: 'live',
      label,
      address,
      route: 'relay',
      reachable: allowed,
      ...(allowed
        ? {}
        : { advice: `Start the console with --allow ${label} to let its relay reach this host.` }),
    };
  },
);

/** True where the operator listed the address: with its port, or without one for the scheme's own port. */
export function relayReaches(allows: readonly string[], address: Address): boolean {
  const port = address.port === '' ? (address.scheme === 'https' ? '443' : '80') : address.port;
  return allows.some((entry) => entry === hostOf(address) || entry === `${address.hostname}:${port}`);
}
