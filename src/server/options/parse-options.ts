import { parseArgs } from 'node:util';
import { parseSettings } from '../../domain/built-in/parse-settings.ts';
import { err, ok } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import { parseAllowedHost } from '../relay/allow-list.ts';
import type { AllowedHost } from '../relay/allow-list.ts';
import { parseFaultOption } from './parse-fault-option.ts';
import { defaultOptions } from './server-options.ts';
import type { ServerOptions } from './server-options.ts';

/** What the command line asks for. */
export type Command =
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'serve'; readonly options: ServerOptions };

/**
 * Reads the flags; `helpText` describes them.
 *
 * @param flags the command line behind the program's name
 * @param environment `PORT` counts where `--port` is absent
 */
export function parseOptions(
  flags: readonly string[],
  environment: { readonly [name: string]: string | undefined },
): Result<Command, string> {
  const given = readFlags(flags);
  if (!given.ok) return given;
  const values = given.value;
  if (values.help === true) return ok({ kind: 'help' });
  if (values.version === true) return ok({ kind: 'version' });
  const port = readPort(values.port ?? environment['PORT']);
  if (!port.ok) return port;
  const allow = readAllow(values.allow ?? []);
  if (!allow.ok) return allow;
  const fault =
    values.fault === undefined ? ok(defaultOptions.builtIn.fault) : parseFaultOption(values.fault);
  if (!fault.ok) return err(`--fault ${printable(values.fault)}: ${fault.error}`);
  const builtIn = parseSettings({
    rate: readNumber(values.rate, defaultOptions.builtIn.rate),
    seed: readNumber(values.seed, defaultOptions.builtIn.seed),
    fault: fault.value,
  });
  return builtIn.ok
    ? ok({ kind: 'serve', options: { port: port.value, allow: allow.value, builtIn: builtIn.value } })
    : builtIn;
}

function readFlags(flags: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...flags],
      options: {
        port: { type: 'string' },
        allow: { type: 'string', multiple: true },
        rate: { type: 'string' },
        seed: { type: 'string' },
        fault: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean' },
      },
    });
    return ok(values);
  } catch (error) {
    // Node's text goes on with advice that fits on no line; its first sentence names the flag.
    const [sentence = ''] = error instanceof Error ? error.message.split(/[.\n]/, 1) : [];
    return err(`${printable(sentence)}. --help lists the flags.`);
  }
}

function readPort(text: string | undefined): Result<number, string> {
  if (text === undefined || text === '') return ok(defaultOptions.port);
  const port = readNumber(text, defaultOptions.port);
  return Number.isInteger(port) && port >= 0 && port <= 65_535
    ? ok(port)
    : err(`The port must be a whole number from 0 to 65535, not ${printable(text)}.`);
}

function readAllow(texts: readonly string[]): Result<readonly AllowedHost[], string> {
  const list: AllowedHost[] = [];
  for (const text of texts) {
    const host = parseAllowedHost(text);
    if (!host.ok) return err(`--allow ${printable(text)}: ${host.error}`);
    list.push(host.value);
  }
  return ok(list);
}

/** NaN for what is no plain decimal number; the range is checked by whoever uses it. */
function readNumber(text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  return /^-?[0-9]{1,16}(\.[0-9]+)?$/.test(text) ? Number(text) : Number.NaN;
}

/** Without control characters, so that a flag cannot write on the terminal. */
function printable(text: string | undefined): string {
  return JSON.stringify(text ?? '')
    .slice(1, -1)
    .replace(/[\x7f-\x9f]/g, '?');
}
