import type { BuiltInSettings } from '../domain/built-in/built-in-state.ts';

/** What the built-in CCS starts with: a quiet contact centre without faults. */
export const defaultSettings: BuiltInSettings = { rate: 2, seed: 1, fault: { kind: 'none' } };
