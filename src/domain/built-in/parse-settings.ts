import { isJsonObject } from '../json.ts';
import { err, ok } from '../result.ts';
import type { Result } from '../result.ts';
import { millis } from '../time.ts';
import { maxRate } from './built-in-state.ts';
import type { BuiltInSettings } from './built-in-state.ts';
import type { Fault } from './fault.ts';

/** Settings from data of unknown shape, or the one sentence that says what is wrong with it. */
export function parseSettings(value: unknown): Result<BuiltInSettings, string> {
  if (!isJsonObject(value)) return err('The settings must be an object.');
  const { rate, seed } = value;
  if (typeof rate !== 'number' || !(rate >= 0 && rate <= maxRate)) {
    return err(`The rate must be a number from 0 to ${String(maxRate)}.`);
  }
  if (typeof seed !== 'number' || !Number.isSafeInteger(seed)) return err('The seed must be a whole number.');
  const fault = parseFault(value['fault']);
  return fault.ok ? ok({ rate, seed, fault: fault.value }) : fault;
}

/** A fault from data of unknown shape, or what is wrong with it. */
export function parseFault(value: unknown): Result<Fault, string> {
  if (!isJsonObject(value)) return err('The fault must be an object with a kind.');
  switch (value['kind']) {
    case 'none':
    case 'html':
    case 'cut-off body':
    case 'reset':
    case 'socket drop':
    case 'refused connect':
    case 'garbage frame':
    case 'binary frame':
      return ok({ kind: value['kind'] });
    case 'delay': {
      const by = value['by'];
      if (typeof by !== 'number' || !(by >= 0 && by <= 600_000)) {
        return err('A delay must be 0 to 600,000 milliseconds.');
      }
      return ok({ kind: 'delay', by: millis(by) });
    }
    case 'status': {
      const status = value['status'];
      if (status !== 400 && status !== 401 && status !== 500) {
        return err('The status must be one that is documented: 400, 401 or 500.');
      }
      return ok({ kind: 'status', status });
    }
    case 'burst': {
      const frames = value['frames'];
      if (typeof frames !== 'number' || !Number.isInteger(frames) || frames < 1 || frames > 1_000_000) {
        return err('A burst must be 1 to 1,000,000 frames.');
      }
      return ok({ kind: 'burst', frames });
    }
    default:
      return err('No such fault.');
  }
}
