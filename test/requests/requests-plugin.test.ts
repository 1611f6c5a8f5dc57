import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, createServer, type InlineConfig, type Rolldown } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { requestsPlugin } from '../../src/server/build/requests-plugin.ts';
import { copyRequests, requestsFolder } from './changed-requests.ts';

const entry = `
  import { heads, loadDocument, loadSocketDocument } from 'virtual:ccs-requests/heads';
  export const sections = heads.map(({ section }) => section);
  export const title = async (section) => (await loadDocument[section]()).document.info.title;
  export const path = async () => (await loadSocketDocument()).socketDocument.path;
`;
const wholeEntry = `
  import { documents, socketDocument } from 'virtual:ccs-requests/documents';
  import { frameChecks } from 'virtual:ccs-requests/frame-checks';
  export const count = documents.length;
  export const checked = frameChecks.pong === undefined && frameChecks.error({ success: false, reason: '' });
  export const path = socketDocument.path;
`;

interface Module {
  readonly sections: readonly string[];
  readonly title: (section: string) => Promise<string>;
  readonly path: () => Promise<string>;
}

let site = '';

beforeAll(() => {
  site = mkdtempSync(join(tmpdir(), 'ccs-site-'));
  writeFileSync(join(site, 'entry.js'), entry);
  writeFileSync(join(site, 'whole.js'), wholeEntry);
});

afterAll(() => {
  rmSync(site, { recursive: true });
});

const config = (folder = requestsFolder): InlineConfig => ({
  root: site,
  configFile: false,
  logLevel: 'silent',
  plugins: [requestsPlugin(folder)],
});

describe('the modules made of requests/', { timeout: 60_000 }, () => {
  test('are, in a page, a small list at once and each document a file of its own', async () => {
    const result = await build({
      ...config(),
      build: {
        outDir: 'dist',
        lib: { entry: 'entry.js', formats: ['es'], fileName: 'entry' },
        minify: false,
      },
    });
    const [{ output }] = result as unknown as readonly [Rolldown.RolldownOutput];
    const chunks = output.filter((file) => file.type === 'chunk');
    expect(chunks).toHaveLength(1 + 28 + 1);
    const first = chunks.find(({ isEntry }) => isEntry);
    expect(first?.code).toContain('Kill Call');
    expect(first?.code).not.toContain('six operations');
    expect(first?.code.length).toBeLessThan(20_000);

    const module = (await import(join(site, 'dist', first?.fileName ?? ''))) as Module;
    expect(module.sections).toHaveLength(28);
    expect(await module.title('4.10')).toBe('Tenant SMS/MMS Reset Count');
    expect(await module.path()).toBe('/6/v2/sock');
  });

  test('are, in a server bundle, all documents at once', async () => {
    await build({ ...config(), build: { outDir: 'server', ssr: 'whole.js' } });
    const [file = ''] = readdirSync(join(site, 'server'));
    expect(await import(join(site, 'server', file))).toMatchObject({
      count: 28,
      path: '/6/v2/sock',
      checked: true,
    });
  });

  test('are served while developing, and follow a changed file', async () => {
    const copy = copyRequests();
    const server = await createServer({
      ...config(copy.folder),
      server: { middlewareMode: true, ws: false },
    });
    const title = async (): Promise<string> =>
      ((await server.ssrLoadModule('/entry.js')) as Module).title('4.24');
    try {
      expect(await title()).toBe('Kill Call');
      copy.change('calls/4.24-kill-call.yaml', 'title: Kill Call', 'title: End Call');
      await expect.poll(title, { timeout: 30_000 }).toBe('End Call');
    } finally {
      await server.close();
      copy.remove();
    }
  });

  test('are not made of documents with a mistake: the build says which', async () => {
    const copy = copyRequests();
    try {
      copy.change('calls/4.24-kill-call.yaml', 'method: POST', 'method: DELETE');
      await expect(
        build({ ...config(copy.folder), build: { outDir: 'bad', ssr: 'whole.js' } }),
      ).rejects.toThrow(
        'requests/calls/4.24-kill-call.yaml at /http/method: must be equal to one of the allowed values',
      );
    } finally {
      copy.remove();
    }
  });
});
