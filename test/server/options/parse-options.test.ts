import { describe, expect, it } from 'vitest';
import { helpText } from '../../../src/server/options/help-text.ts';
import { faultFlags, parseFaultOption } from '../../../src/server/options/parse-fault-option.ts';
import { parseOptions } from '../../../src/server/options/parse-options.ts';
import { defaultOptions } from '../../../src/server/options/server-options.ts';

function serve(flags: readonly string[], environment: { readonly [name: string]: string } = {}) {
  const command = parseOptions(flags, environment);
  if (!command.ok || command.value.kind !== 'serve')
    throw new Error(`Not served: ${JSON.stringify(command)}`);
  return command.value.options;
}

function mistake(flags: readonly string[], environment: { readonly [name: string]: string } = {}): string {
  const command = parseOptions(flags, environment);
  if (command.ok) throw new Error('No mistake was found');
  return command.error;
}

describe('The flags', () => {
  it('may all be absent', () => {
    expect(serve([])).toEqual(defaultOptions);
    expect(defaultOptions.port).toBe(4280);
    expect(defaultOptions.allow).toEqual([]);
  });

  it('set the port, before the variable PORT', () => {
    expect(serve(['--port', '8080'], { PORT: '9090' }).port).toBe(8080);
    expect(serve([], { PORT: '9090' }).port).toBe(9090);
    expect(serve([], { PORT: '' }).port).toBe(4280);
    expect(serve(['--port=0']).port).toBe(0);
  });

  it('list the hosts of the relay', () => {
    expect(
      serve(['--allow', 'CCS.example.com', '--allow', '[::1]:8080', '--allow=10.0.0.1:1']).allow,
    ).toEqual([
      { hostname: 'ccs.example.com', port: 443 },
      { hostname: '[::1]', port: 8080 },
      { hostname: '10.0.0.1', port: 1 },
    ]);
  });

  it('set rate, seed and fault of the built-in CCS', () => {
    expect(serve(['--rate', '0.5', '--seed=-7', '--fault', 'delay=250']).builtIn).toEqual({
      rate: 0.5,
      seed: -7,
      fault: { kind: 'delay', by: 250 },
    });
  });

  it('ask for help and for the version', () => {
    expect(parseOptions(['--help'], {})).toEqual({ ok: true, value: { kind: 'help' } });
    expect(parseOptions(['-h'], {})).toEqual({ ok: true, value: { kind: 'help' } });
    expect(parseOptions(['--version'], {})).toEqual({ ok: true, value: { kind: 'version' } });
  });

  it.each([
    [['--prot', '1'], /^Unknown option '--prot'\. --help lists the flags\.$/],
    [['4280'], /^Unexpected argument '4280'/],
    [['--port', '65536'], /^The port must be a whole number from 0 to 65535, not 65536\.$/],
    [['--port', '-1'], /--port/],
    [['--port', '1e3'], /not 1e3/],
    [['--port', '80\u001b[2J'], /^The port .*80\\u001b\[2J\.$/],
    [['--rate', '20001'], /^The rate must be a number from 0 to 20000\.$/],
    [['--rate', 'fast'], /^The rate must be/],
    [['--seed', '1.5'], /^The seed must be a whole number\.$/],
    [['--fault', 'rain'], /^--fault rain: No such fault\. There are: none, delay=<number>/],
    [['--fault', 'delay'], /^--fault delay: A delay must be/],
    [['--fault', 'status=404'], /^--fault status=404: The status must be one that is documented/],
    [['--fault', 'reset=1'], /^--fault reset=1: reset takes no value\.$/],
    [['--allow', 'https://ccs.example.com'], /^--allow https:\/\/ccs\.example\.com: Write the host alone/],
    [['--allow', '*.example.com'], /no wildcards/],
    [['--allow', 'ccs.example.com.'], /must not end in a dot/],
    [['--allow', 'user@ccs.example.com'], /user name/],
    [['--allow', 'ccs.example.com:0'], /not a host/],
    [['--allow', 'ccs.example.com:99999'], /from 1 to 65535/],
    [['--allow', '127.1'], /unusual way to write 127\.0\.0\.1/],
    [['--allow', 'büro.example'], /xn--/],
    [['--allow', ''], /not a host/],
  ])('%j are refused in one line', (flags, expected) => {
    const text = mistake(flags);
    expect(text).toMatch(expected);
    expect(text).not.toContain('\n');
    expect(text).not.toContain('\u001b');
  });

  it('refuse a PORT that is none', () => {
    expect(mistake([], { PORT: 'http' })).toMatch(/not http/);
  });
});

describe('A fault as a flag', () => {
  it('exists for every kind', () => {
    for (const flag of faultFlags) {
      const value = flag.replace('status=<number>', 'status=400').replace('<number>', '100');
      expect(parseFaultOption(value), flag).toMatchObject({ ok: true });
    }
  });

  it('has hyphens where its kind has blanks', () => {
    expect(parseFaultOption('cut-off-body')).toEqual({ ok: true, value: { kind: 'cut-off body' } });
  });
});

describe('The help', () => {
  it('names every flag and every fault, and explains the list', () => {
    for (const flag of [
      '--port',
      '--allow',
      '--rate',
      '--seed',
      '--fault',
      '--help',
      '--version',
      ...faultFlags,
    ]) {
      expect(helpText).toContain(flag);
    }
    expect(helpText).toContain('--allow ccs.example.com:8443');
    for (const line of helpText.split('\n')) expect(line.length).toBeLessThanOrEqual(122);
  });
});
