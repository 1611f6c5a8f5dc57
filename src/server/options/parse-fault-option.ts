import { parseFault } from '../../domain/built-in/parse-settings.ts';
import { faultKinds } from '../../domain/built-in/fault.ts';
import type { Fault } from '../../domain/built-in/fault.ts';
import { err } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';

/** The member that the value after `=` is for; kinds that are not listed take none. */
const valueNames = new Map<Fault['kind'], string>([
  ['delay', 'by'],
  ['status', 'status'],
  ['burst', 'frames'],
]);

/** The kinds as a flag has them, e.g. `cut-off-body` or `delay=<number>`. */
export const faultFlags: readonly string[] = faultKinds.map(
  (kind) => flagName(kind) + (valueNames.has(kind) ? '=<number>' : ''),
);

/** A fault from the flag's value, e.g. `delay=2000` (milliseconds), `status=401`, `cut-off-body`. */
export function parseFaultOption(value: string): Result<Fault, string> {
  const [name = '', number, ...more] = value.split('=');
  const kind = faultKinds.find((candidate) => flagName(candidate) === name);
  if (kind === undefined || more.length > 0)
    return err(`No such fault. There are: ${faultFlags.join(', ')}.`);
  const member = valueNames.get(kind);
  if (member === undefined)
    return number === undefined ? parseFault({ kind }) : err(`${name} takes no value.`);
  return parseFault({ kind, [member]: number === undefined || number === '' ? undefined : Number(number) });
}

function flagName(kind: Fault['kind']): string {
  return kind.replaceAll(' ', '-');
}
