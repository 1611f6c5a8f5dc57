/** How much a feed keeps of what comes, and where. */
export interface LogSettings {
  /** Frames in memory at most. */
  readonly frames: number;
  /** Payload bytes in memory at most. */
  readonly bytes: number;
  /** Whether what falls out of memory stays on disk (*record to disk*). */
  readonly record: boolean;
}

/** A megabyte as people mean it when they set a limit. */
export const megabyte = 1024 * 1024;

/** A million frames or 512 MB, and what is older is dropped. */
export const defaultLogSettings: LogSettings = {
  frames: 1_000_000,
  bytes: 512 * megabyte,
  record: false,
};

/** What can be set: below, a list would be of no use; above, a browser tab has no room. */
export const logLimits = {
  frames: { least: 1000, most: 10_000_000 },
  megabytes: { least: 1, most: 2048 },
} as const;

/** Settings as they were stored somewhere; what is missing or impossible is as by default. */
export function parseLogSettings(stored: unknown): LogSettings {
  if (typeof stored !== 'object' || stored === null) return defaultLogSettings;
  const { frames, bytes, record } = stored as { readonly [name: string]: unknown };
  const megabytes = typeof bytes === 'number' ? bytes / megabyte : undefined;
  return {
    frames: isWithin(frames, logLimits.frames) ? frames : defaultLogSettings.frames,
    bytes: isWithin(megabytes, logLimits.megabytes) ? megabytes * megabyte : defaultLogSettings.bytes,
    record: record === true,
  };
}

function isWithin(
  value: unknown,
  { least, most }: { readonly least: number; readonly most: number },
): value is number {
  return typeof value === 'number' && value >= least && value <= most;
}
