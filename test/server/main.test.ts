import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { version } from '../../package.json';
import { projectRoot } from '../../src/server/launch/project-root.mjs';
import { eventually } from '../support/eventually.ts';
import { openSocket } from '../support/socket-client.ts';

/** A build of the server alone, beside a page of one line; inside the project, so that its packages are found. */
const folder = join(projectRoot, '.cache/server-under-test');

beforeAll(async () => {
  await build({
    root: projectRoot,
    logLevel: 'error',
    build: { ssr: 'src/server/main.ts', outDir: join(folder, 'server') },
  });
  mkdirSync(join(folder, 'client'), { recursive: true });
  writeFileSync(join(folder, 'client/index.html'), 'THE PAGE');
}, 60_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Starts the program from another folder; ends it with the test. */
function start(flags: readonly string[], environment: NodeJS.ProcessEnv = {}) {
  const cwd = mkdtempSync(join(tmpdir(), 'elsewhere-'));
  const { PORT: _port, ...inherited } = process.env;
  const child = spawn(process.execPath, [join(folder, 'server/main.js'), ...flags], {
    cwd,
    env: { ...inherited, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const program = { output: '', errors: '', child, exit: undefined as number | null | undefined };
  child.stdout.on('data', (chunk: Buffer) => (program.output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (program.errors += chunk.toString()));
  child.once('close', (code) => (program.exit = code));
  onTestFinished(() => {
    child.kill('SIGKILL');
    rmSync(cwd, { recursive: true });
  });
  return program;
}

/** Starts it and waits for its address. */
async function serve(flags: readonly string[], environment: NodeJS.ProcessEnv = {}) {
  const program = start(flags, environment);
  await eventually('the address is printed', () => program.output.includes('Relay to:'), 15_000);
  const port = Number(/http:\/\/127\.0\.0\.1:(\d+)\//.exec(program.output)?.[1]);
  return Object.assign(program, { port, origin: `http://127.0.0.1:${String(port)}` });
}

async function exitOf(program: {
  readonly exit: number | null | undefined;
}): Promise<number | null | undefined> {
  await eventually('it has ended', () => program.exit !== undefined, 15_000);
  return program.exit;
}

describe('The program', { timeout: 30_000 }, () => {
  it('serves page, built-in CCS and event socket from wherever it is started', async () => {
    const { origin, port } = await serve(['--port', '0']);
    expect(await (await fetch(origin)).text()).toBe('THE PAGE');
    const config = (await (await fetch(`${origin}/console/config`)).json()) as {
      version: string;
      builtIn: { users: { token: string }[] };
    };
    expect(config.version).toBe(version);
    const token = config.builtIn.users[0]?.token ?? '';
    const reply = await fetch(`${origin}/6/v2/api/tenants`, {
      headers: { Authorization: `Bearer ${token}` },
    });
    expect(reply.status).toBe(200);
    expect(await reply.json()).toMatchObject({ success: true });
    const { socket, received } = await openSocket(`ws://127.0.0.1:${String(port)}/6/v2/sock`);
    socket.send(JSON.stringify({ request: 'connect', token }));
    await eventually('a frame has come', () => received.length > 0, 10_000);
  });

  it('takes the next port when one is taken, and says so', async () => {
    const first = await serve(['--port', '0']);
    const second = await serve([], { PORT: String(first.port) });
    expect(second.port).toBeGreaterThan(first.port);
    expect(second.output).toContain(`Port ${String(first.port)} is taken; using ${String(second.port)}.\n`);
  });

  it('passes its flags on', async () => {
    const { origin, output } = await serve([
      '--port',
      '0',
      '--allow',
      'ccs.example.com',
      '--rate',
      '0',
      '--seed',
      '7',
      '--fault',
      'status=500',
    ]);
    expect(output).toContain('Relay to:     ccs.example.com\n');
    const config: unknown = await (await fetch(`${origin}/console/config`)).json();
    expect(config).toMatchObject({
      relayAllows: ['ccs.example.com'],
      builtIn: { settings: { rate: 0, seed: 7, fault: { kind: 'status', status: 500 } } },
    });
    expect((await fetch(`${origin}/6/v2/api/tenants`)).status).toBe(500);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('ends well on %s, sockets included', async (signal) => {
    const program = await serve(['--port', '0']);
    const { closed } = await openSocket(`ws://127.0.0.1:${String(program.port)}/6/v2/sock`);
    program.child.kill(signal);
    expect(await closed).toBe('1001 The server is shutting down.');
    expect(await exitOf(program)).toBe(0);
    expect(program.errors).toBe('');
  });

  it('prints help and version and ends', async () => {
    const [help, versions] = [start(['--help']), start(['--version'])];
    expect([await exitOf(help), await exitOf(versions)]).toEqual([0, 0]);
    expect(help.output).toContain('--allow <host[:port]>');
    expect(versions.output).toBe(`${version}\n`);
  });

  it('ends with 2 and one line on a flag that it does not know', async () => {
    const program = start(['--prot', '1']);
    expect(await exitOf(program)).toBe(2);
    expect(program.errors).toBe("Unknown option '--prot'. --help lists the flags.\n");
    expect(program.output).toBe('');
  });
});
