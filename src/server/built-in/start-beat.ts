/** Milliseconds between two turns of the built-in world. */
const beat = 20;

/**
 * Calls `turn` every 20 ms until the returned function is called. After a turn that took long it waits as long again,
 * so that what was made also gets sent: connections are served between the turns only.
 */
export function startBeat(turn: () => void): () => void {
  let timer = setTimeout(run, beat);
  function run(): void {
    const startedAt = performance.now();
    turn();
    const took = performance.now() - startedAt;
    timer = setTimeout(run, Math.max(beat - took, took));
  }
  return () => {
    clearTimeout(timer);
  };
}
