/** Waits until `condition` holds; rejects with what was waited for after `within` milliseconds. */
export async function eventually(what: string, condition: () => boolean, within = 3_000): Promise<void> {
  const deadline = performance.now() + within;
  while (!condition()) {
    if (performance.now() > deadline) throw new Error(`Not within ${String(within)} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
