import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ConsolePage, launchBrowser } from '../support/console-page.ts';
import { documents } from '../support/documents.ts';
import { startServer } from '../support/start-server.mjs';

const pictures = fileURLToPath(new URL('../../.cache/pictures/', import.meta.url));

const readmePicture = fileURLToPath(new URL('pictures/console.png', import.meta.url));

let browser: Browser;
let server: Awaited<ReturnType<typeof startServer>>;

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  [browser, server] = await Promise.all([launchBrowser(), startServer(['--rate', '5', '--seed', '7'])]);
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

async function newContext(
  width: number,
  height: number,
  colorScheme: 'light' | 'dark' = 'light',
): Promise<BrowserContext> {
  return browser.newContext({ viewport: { width, height }, colorScheme });
}

describe('a newcomer', () => {
  let context: BrowserContext;
  let console: ConsolePage;

  beforeAll(async () => {
    context = await newContext(1440, 900);
    console = await ConsolePage.open(context, server.url);
  });

  afterAll(async () => {
    await context.close();
  });

  it('finds all 28 endpoints listed, the built-in CCS as target, and herself signed in', async () => {
    const { endpoints, page } = console;
    for (const { info } of documents) {
      await endpoints.getByRole('button', { name: info.title }).first().waitFor();
    }
    expect(documents).toHaveLength(28);
    await console.request.getByText('Built-in CCS').waitFor();
    expect(await page.getByRole('textbox', { name: 'Domain', exact: true }).inputValue()).toContain(
      '127.0.0.1',
    );
    expect(await page.getByRole('textbox', { name: 'Tenant Domain' }).inputValue()).toBe('/ccsl06');
  });

  it.each(documents.map(({ info }) => [info.section, info.title]))(
    'submits %s %s as it is prepared and reads the answer 200',
    async (section, title) => {
      await console.choose(section, title);
      await console.submit.click();
      const { response } = console;
      await response
        .getByText(/\b200\b/)
        .first()
        .waitFor();
      await response
        .getByRole('tabpanel', { name: 'Response Body' })
        .getByText('"success"')
        .first()
        .waitFor();
      await response.getByRole('button', { name: 'Clear', exact: true }).click();
      await response
        .getByText(/\b200\b/)
        .first()
        .waitFor({ state: 'detached' });
    },
  );

  it('connects, submits an agent state and sees it come as an event', async () => {
    const { events, page } = console;
    await events.getByRole('button', { name: 'Connect', exact: true }).click();
    await events.getByRole('button', { name: 'Disconnect' }).waitFor();
    await events.getByText('accepted').first().waitFor();
    await console.choose('4.17', 'Update Agent State (self)');
    await console.submit.click();
    await console.response
      .getByText(/\b200\b/)
      .first()
      .waitFor();
    await events
      .getByText(/update_agent/)
      .first()
      .waitFor();
    await events
      .getByText(/Lunch Break/)
      .first()
      .waitFor();
    await page.screenshot({ path: `${pictures}1440-light-connected.png` });
    // The picture in the README is taken anew on demand only, so that a test run changes no file of the project.
    if (process.env['UPDATE_PICTURE'] !== undefined) await page.screenshot({ path: readmePicture });
  });

  it('selects an event and reads it whole', async () => {
    const { events } = console;
    await events
      .getByText(/Lunch Break/)
      .first()
      .click();
    await events.getByRole('treeitem', { name: /^action/ }).waitFor();
    await events.getByRole('tab', { name: 'Text', exact: true }).click();
    await events.getByText('"action"').first().waitFor();
  });

  it('edits a body in the editor, is told what is wrong with it, and can send it all the same', async () => {
    await console.choose('4.14', 'Update Extension (PUT)');
    const { request, page } = console;
    await request.getByRole('tab', { name: /Request Body/ }).click();
    const editor = request.getByRole('textbox', { name: 'Request Body' });
    await editor.waitFor();
    await request.locator('.monaco-editor').first().waitFor();
    await editor.focus();
    await page.keyboard.press('Control+A');
    // The editor closes the brace and the quotes by itself, as a person's typing would have it.
    await page.keyboard.type('{"max_chats": "7');
    await console.submit.click();
    await request.getByRole('button', { name: 'Send anyway' }).waitFor();
    await request
      .getByText(/max_chats must be one of/)
      .first()
      .waitFor();
    await request.getByRole('button', { name: 'Send anyway' }).click();
    await console.response
      .getByText(/\b400\b/)
      .first()
      .waitFor();
    await console.response
      .getByText(/max_chats/)
      .first()
      .waitFor();
  });

  it('finds what she typed when she comes back to an endpoint, and can reset it', async () => {
    const { request } = console;
    await console.choose('4.3', 'List All Tenants');
    await console.choose('4.14', 'Update Extension (PUT)');
    await request.getByRole('tab', { name: /Request Body/ }).click();
    await request.getByText('"7"').first().waitFor();
    await request.getByRole('button', { name: 'Reset to template' }).click();
    await request.getByText('"7"').first().waitFor({ state: 'detached' });
  });

  it('reloads and finds her history, newest first; one click restores an entry', async () => {
    const { page, history, response } = console;
    await page.reload();
    await console.submit.waitFor();
    await page.getByRole('tab', { name: /History/ }).click();
    const entries = history.getByRole('listitem');
    await entries.first().waitFor();
    expect(await entries.count()).toBeGreaterThanOrEqual(30);
    expect(await entries.first().innerText()).toContain('400');
    await history
      .getByRole('button', { name: /Kill Call/ })
      .first()
      .click();
    await console.request.getByRole('heading', { name: 'Kill Call' }).waitFor();
    await response
      .getByText(/\b200\b/)
      .first()
      .waitFor();
  });

  it('leaves no token in the history', async () => {
    const stored = await console.page.evaluate(async () => {
      const databases = await indexedDB.databases();
      const texts: string[] = [];
      for (const { name = '' } of databases) {
        const database = await new Promise<IDBDatabase>((resolve) => {
          const request = indexedDB.open(name);
          request.onsuccess = () => {
            resolve(request.result);
          };
        });
        for (const store of database.objectStoreNames) {
          const records = await new Promise<unknown[]>((resolve) => {
            const request = database.transaction(store).objectStore(store).getAll() as IDBRequest<unknown[]>;
            request.onsuccess = () => {
              resolve(request.result);
            };
          });
          texts.push(
            JSON.stringify(records, (_name, value: unknown) =>
              value instanceof Uint8Array ? new TextDecoder().decode(value) : value,
            ),
          );
        }
        database.close();
      }
      return texts.join('\n');
    });
    expect(stored).toContain('Kill Call');
    expect(stored).toContain('«token»');
    const { builtIn } = (await (await fetch(`${server.url}console/config`)).json()) as {
      builtIn: { users: { token: string }[] };
    };
    for (const { token } of builtIn.users) expect(stored).not.toContain(token);
  });

  it('was never shown an error of the page itself', () => {
    expect(console.complaints).toEqual([]);
  });
});

describe('the page', () => {
  const looks = [
    [1440, 900, 'light'],
    [1440, 900, 'dark'],
    [900, 800, 'light'],
    [400, 800, 'light'],
    [400, 800, 'dark'],
  ] as const;

  it.each(looks)(
    'at %i × %i, %s, has no serious accessibility finding and nothing cut off sideways',
    async (width, height, scheme) => {
      const context = await newContext(width, height, scheme);
      const console = await ConsolePage.open(context, server.url);
      expect(await console.page.evaluate(() => document.documentElement.scrollHeight)).toBe(height);
      await console.submit.click();
      if (width < 900) await console.page.getByRole('tab', { name: 'Response', exact: true }).click();
      await console.response
        .getByText(/\b200\b/)
        .first()
        .waitFor();
      await console.page.screenshot({ path: `${pictures}${String(width)}-${scheme}.png` });
      expect(await console.seriousFindings()).toEqual([]);
      expect(await console.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        width,
      );
      expect(await console.page.evaluate(() => document.documentElement.scrollHeight)).toBe(height);
      expect(console.complaints).toEqual([]);
      await context.close();
    },
  );

  it('submits by Ctrl+Enter from anywhere', async () => {
    const context = await newContext(1440, 900);
    const console = await ConsolePage.open(context, server.url);
    await console.endpoints.getByRole('searchbox').focus();
    await console.page.keyboard.press('Control+Enter');
    await console.response
      .getByText(/\b200\b/)
      .first()
      .waitFor();
    await context.close();
  });

  it('says so when its server is gone, and keeps what was typed', async () => {
    const own = await startServer();
    const context = await newContext(1440, 900);
    const console = await ConsolePage.open(context, own.url);
    await own.stop();
    await console.submit.click();
    await console.response
      .getByText(/connection failed/i)
      .first()
      .waitFor();
    await console.response
      .getByText(/\b200\b/)
      .first()
      .waitFor({ state: 'detached' });
    await context.close();
  });
});
