/**
 * @param {readonly number[]} values at least one
 * @returns {number} the middle one; of an even number of values, the upper of the two in the middle
 */
export function median(values) {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
