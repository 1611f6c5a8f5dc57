const timeLength = 9;
const countLength = 3;
const countLimit = 36 ** countLength;

/**
 * Makes identities such as `mjk2h8c01-000-1x8f3ka0q2` that sort as they were made: a time in base 36, a count within its
 * millisecond, and randomness that keeps tabs apart. Within one page each is greater than the one before, even when the
 * clock is set back.
 *
 * @param now milliseconds since the epoch
 * @param random a number in [0, 1)
 */
export function createIdSource(now: () => number, random: () => number): () => string {
  let time = 0;
  let count = 0;
  return () => {
    const present = Math.floor(now());
    if (present > time) {
      time = present;
      count = 0;
    } else if (++count === countLimit) {
      time++;
      count = 0;
    }
    const noise = Math.floor(random() * 36 ** 10);
    return `${digits(time, timeLength)}-${digits(count, countLength)}-${digits(noise, 10)}`;
  };
}

function digits(value: number, length: number): string {
  return value.toString(36).padStart(length, '0');
}
