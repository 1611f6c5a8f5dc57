import type { Permission } from '../api/permission.ts';
import type { Fault } from './fault.ts';

/** A user of the built-in CCS. */
export interface BuiltInUser {
  /** What a menu shows, e.g. `Telco administrator`. */
  readonly title: string;
  readonly extension: string;
  /** The PIN for basic authentication and the sign-in request. */
  readonly pin: string;
  /** `both`: accepted as telco and as tenant user, which only the built-in CCS knows. */
  readonly level: 'both' | 'telco' | 'tenant';
  readonly permissions: readonly Permission[];
  readonly token: string;
}

/** What can be switched while the built-in CCS runs. */
export interface BuiltInSettings {
  /** Frames a second that come by themselves: 0 to 20,000. */
  readonly rate: number;
  /** Start value of the randomness; the same seed gives the same run. */
  readonly seed: number;
  readonly fault: Fault;
}

/** What the console knows of the built-in CCS. */
export interface BuiltInState {
  /** The first is signed in from the start. */
  readonly users: readonly BuiltInUser[];
  /** Values for the documents' variables that work at this moment, e.g. `call_id` of a live call. */
  readonly variables: { readonly [name: string]: string };
  readonly settings: BuiltInSettings;
}

/** The greatest `rate`. */
export const maxRate = 20_000;
