import type { BuiltInSettings } from '../../domain/built-in/built-in-state.ts';
import type { AllowedHost } from '../relay/allow-list.ts';

/** What the operator chose. */
export interface ServerOptions {
  /** 0 to 65535; 0 stands for any free port. */
  readonly port: number;
  /** The hosts that the relay may reach, besides nothing. */
  readonly allow: readonly AllowedHost[];
  readonly builtIn: BuiltInSettings;
}

/** Without flags. A frame a second: events are seen to come, and each can still be read. */
export const defaultOptions: ServerOptions = {
  port: 4280,
  allow: [],
  builtIn: { rate: 1, seed: 1, fault: { kind: 'none' } },
};
