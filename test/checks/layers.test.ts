import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';

const cruiser = resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const rules = resolve('test/checks/dependency-cruiser.config.cjs');

/** A project in which every import is allowed. */
const sound = {
  'node_modules/monaco-editor/index.js': 'export const editor = {};',
  'node_modules/monaco-editor/package.json': '{ "name": "monaco-editor", "main": "index.js" }',
  'node_modules/idb-keyval/index.js': 'export const get = () => undefined;',
  'node_modules/idb-keyval/package.json': '{ "name": "idb-keyval", "main": "index.js" }',
  'src/domain/value.ts': 'export const value = 1;',
  'src/app/ports/port.ts': "import '../../domain/value.ts'; export interface Port { readonly value: number }",
  'src/app/store.ts':
    "import type { Port } from './ports/port.ts'; export const store = (port: Port) => port;",
  'src/adapters/port.ts':
    "import 'idb-keyval'; import 'virtual:ccs-requests/heads'; import '../app/ports/port.ts';",
  'src/ui/elements/tabs.ts': 'export const tabs = 1;',
  'src/ui/editor/editor.ts': "import 'monaco-editor';",
  'src/ui/request/panel.ts': "import './part.ts'; import '../elements/tabs.ts'; import '../../app/store.ts';",
  'src/ui/request/part.ts': 'export const part = 1;',
  'src/ui/response/panel.ts': 'export const panel = 1;',
  'src/ui/shell/shell.ts': "import '../request/panel.ts'; import '../response/panel.ts';",
  'src/main.ts': "import './ui/shell/shell.ts'; import './adapters/port.ts';",
  'src/server/main.ts': "import 'node:http'; import '../domain/value.ts';",
  'test/support/fake.ts': "import '../../src/app/ports/port.ts';",
};

/** What is planted: one file each, and the rule that must name it. */
const planted: readonly { readonly file: string; readonly imports: string; readonly rule: string }[] = [
  { file: 'src/domain/up.ts', imports: '../app/store.ts', rule: 'domain imports no other layer' },
  { file: 'src/domain/entry.ts', imports: '../main.ts', rule: 'nothing imports an entry file' },
  { file: 'src/domain/files.ts', imports: 'node:fs', rule: 'domain imports no built-in of Node' },
  { file: 'src/domain/package.ts', imports: 'idb-keyval', rule: 'domain imports no other package' },
  { file: 'src/simulator/up.ts', imports: '../app/store.ts', rule: 'simulator imports no other layer' },
  { file: 'src/app/store-of-ui.ts', imports: '../ui/elements/tabs.ts', rule: 'app imports no other layer' },
  { file: 'src/app/ports/state.ts', imports: '../store.ts', rule: 'app/ports imports no other layer' },
  { file: 'src/adapters/state.ts', imports: '../app/store.ts', rule: 'adapters imports no other layer' },
  {
    file: 'src/ui/elements/state.ts',
    imports: '../../app/store.ts',
    rule: 'ui/elements imports no other layer',
  },
  {
    file: 'src/ui/elements/panel.ts',
    imports: '../request/panel.ts',
    rule: 'ui/elements imports no other layer',
  },
  { file: 'src/ui/request/monaco.ts', imports: 'monaco-editor', rule: 'ui imports no other package' },
  { file: 'src/ui/request/io.ts', imports: '../../adapters/port.ts', rule: 'ui imports no other layer' },
  {
    file: 'src/ui/request/other.ts',
    imports: '../response/panel.ts',
    rule: 'panels do not import each other',
  },
  { file: 'src/ui/request/whole.ts', imports: '../shell/shell.ts', rule: 'panels do not import each other' },
  {
    file: 'src/ui/request/documents.ts',
    imports: 'virtual:ccs-requests/heads',
    rule: 'endpoint documents come through a port',
  },
  { file: 'src/domain/test.ts', imports: '../../test/support/fake.ts', rule: 'the product imports no test' },
  { file: 'src/domain/lost.ts', imports: './nowhere.ts', rule: 'every import leads somewhere' },
  { file: 'src/server/barrel.ts', imports: './api/index.ts', rule: 'no barrel' },
  { file: 'src/server/itself.ts', imports: './other.ts', rule: 'no cycle' },
];

const furtherFiles = {
  'src/server/other.ts': "import './itself.ts';",
  'src/server/api/index.ts': 'export const api = 1;',
};

describe('the layer rules', { timeout: 30_000 }, () => {
  const folders: string[] = [];
  afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

  it('find nothing where every import is allowed', async () => {
    expect(await violations(sound)).toEqual([]);
  });

  it('find each planted violation', async () => {
    const files = Object.fromEntries(planted.map(({ file, imports }) => [file, `import '${imports}';`]));
    const found = await violations({ ...sound, ...furtherFiles, ...files });
    const missed = planted.filter(
      ({ file, rule }) => !found.some((it) => it.from === file && it.rule === rule),
    );
    expect(missed).toEqual([]);
  });

  it('find a violation by a type alone', async () => {
    const found = await violations({
      ...sound,
      'src/domain/up.ts': "import type { Port } from '../app/ports/port.ts'; export type Up = Port;",
    });
    expect(found).toEqual([{ rule: 'domain imports no other layer', from: 'src/domain/up.ts' }]);
  });

  async function violations(files: Readonly<Record<string, string>>) {
    const folder = await mkdtemp(join(tmpdir(), 'ccs-layers-'));
    folders.push(folder);
    for (const [file, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), content);
    }
    const args = [cruiser, '--config', rules, '--output-type', 'json', 'src', 'test'];
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: folder });
    const report = JSON.parse(stdout) as {
      summary: { violations: readonly { from: string; rule: { name: string } }[] };
    };
    return report.summary.violations.map(({ from, rule }) => ({ rule: rule.name, from }));
  }
});
