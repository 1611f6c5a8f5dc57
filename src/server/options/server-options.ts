import type { BuiltInSettings } from '../../domain/built-in/built-in-state.ts';
import { defaultSettings } from '../../simulator/default-settings.ts';
import type { AllowedHost } from '../relay/allow-list.ts';

/** What the operator chose. */
export interface ServerOptions {
  /** 0 to 65535; 0 stands for any free port. */
  readonly port: number;
  /** The hosts that the relay may reach, besides nothing. */
  readonly allow: readonly AllowedHost[];
  readonly builtIn: BuiltInSettings;
}

/** Without flags. */
export const defaultOptions: ServerOptions = {
  port: 4280,
  allow: [],
  builtIn: defaultSettings,
};
