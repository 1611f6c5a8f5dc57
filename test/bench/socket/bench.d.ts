/** What `in-page.js` puts into the pages under test; said there. */
declare const bench: {
  count(path: string, firstMessage: string): Promise<void>;
  settled(): Promise<void>;
  perform(intent: object): void;
  press(text: string): void;
  whenShown(pattern: string): Promise<void>;
  filter(text: string): Promise<number>;
  allFiltered(): Promise<number>;
  jump(part: number): Promise<number>;
  keep(frames: number): void;
  readRows(from: number, to: number): Promise<{ readonly read: number; readonly apart: readonly number[] }>;
  counts(): BenchedCounts;
  total(): number;
  begin(): void;
  whenTotal(frames: number): Promise<number>;
  report(): {
    readonly seconds: number;
    readonly drawnPerSecond: number;
    readonly changedPerSecond: number;
    readonly longestTask: number;
    readonly worstLag: number;
    readonly usualLag: number;
  };
};

/** What the benchmarks read of a feed's counts. */
interface BenchedCounts {
  readonly kept: number;
  readonly dropped: number;
  readonly bytes: number;
  readonly notes: number;
  readonly index?: { readonly until: number; readonly missed: number };
  readonly matches?: { readonly first: number; readonly end: number; readonly scanned: number };
}

/** What they read of the console's element. */
interface BenchedConsole {
  readonly frames: {
    of(feed: string): {
      keep(settings: { readonly frames: number; readonly bytes: number; readonly record: boolean }): void;
      rows(
        from: number,
        to: number,
      ): Promise<readonly { readonly number: number; readonly summary: string }[]>;
    };
  };
  readonly store: {
    getState(): {
      readonly events: {
        readonly chosen: string;
        readonly feeds: readonly { readonly id: string; readonly counts: BenchedCounts }[];
      };
    };
  };
}
