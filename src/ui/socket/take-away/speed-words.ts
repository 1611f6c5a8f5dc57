import type { ReplaySpeed } from '../../../domain/socket/recording/replay-clock.ts';

/** A speed on a button. */
export function speedWords(speed: ReplaySpeed): string {
  return speed === 'fastest' ? 'As fast as possible' : `${String(speed)}×`;
}
