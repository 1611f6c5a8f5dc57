/** What `in-page.js` puts into the pages under test. */
declare const bench: {
  count(path: string, firstMessage: string): Promise<void>;
  settled(): Promise<void>;
  perform(intent: object): void;
  press(text: string): void;
  whenShown(pattern: string): Promise<void>;
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
