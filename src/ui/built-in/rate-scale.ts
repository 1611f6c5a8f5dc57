import { maxRate } from '../../domain/built-in/built-in-state.ts';

/** Steps of the slider. */
export const rateSteps = 100;

/** The rate at a step of the slider: 0 at its beginning, then growing by a constant factor up to the greatest rate. */
export function rateAt(step: number): number {
  if (step <= 0) return 0;
  const exact = maxRate ** ((step - 1) / (rateSteps - 1));
  const places = 10 ** Math.max(0, Math.floor(Math.log10(exact)) - 1);
  return Math.min(maxRate, Math.round(exact / places) * places);
}

/** The step of the slider nearest to a rate. */
export function stepOf(rate: number): number {
  if (rate < 1) return rate <= 0 ? 0 : 1;
  return Math.min(rateSteps, Math.round(1 + (Math.log(rate) / Math.log(maxRate)) * (rateSteps - 1)));
}
