import type { FrameReader } from '../../src/ui/state/contexts.ts';

/** The log of a feed that nothing has come into. */
export const noFrames: FrameReader = {
  match: () => Promise.resolve(undefined),
  rows: () => Promise.resolve([]),
  frame: () => Promise.resolve(undefined),
  earlier: () => Promise.resolve(undefined),
  nearest: () => Promise.resolve(undefined),
  rates: () => Promise.resolve(undefined),
  records: () => Promise.resolve(undefined),
};
