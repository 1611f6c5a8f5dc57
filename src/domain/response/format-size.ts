const units = ['kB', 'MB', 'GB', 'TB'] as const;

/** A number of bytes for reading, in powers of 1000: `0 B`, `512 B`, `1.2 kB`, `34 MB`. */
export function formatSize(bytes: number): string {
  if (bytes < 1000) return `${String(bytes)} B`;
  let value = bytes;
  let unit = -1;
  // 999.5 would be rounded to 1000 of the smaller unit.
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${value < 9.95 ? value.toFixed(1) : String(Math.round(value))} ${units[unit] ?? 'B'}`;
}
