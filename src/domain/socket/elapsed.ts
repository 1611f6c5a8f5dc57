/** A length of time in milliseconds as people say it: `12 ms`, `3.4 s`, `5 min 20 s`, `2 h 5 min`. */
export function elapsed(milliseconds: number): string {
  if (milliseconds < 999.5) return `${String(Math.max(0, Math.round(milliseconds)))} ms`;
  if (milliseconds < 59_950) return `${(milliseconds / 1000).toFixed(1)} s`;
  const seconds = Math.round(milliseconds / 1000);
  if (seconds < 3600) return `${String(Math.floor(seconds / 60))} min ${String(seconds % 60)} s`;
  const minutes = Math.round(seconds / 60);
  return `${String(Math.floor(minutes / 60))} h ${String(minutes % 60)} min`;
}
