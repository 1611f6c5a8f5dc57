import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Download } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { ConsolePage, launchBrowser } from '../support/console-page.ts';
import { startServer } from '../support/start-server.mjs';

const pictures = fileURLToPath(new URL('../../.cache/pictures/', import.meta.url));
const chromeHar = fileURLToPath(new URL('../support/chrome-sockets.har', import.meta.url));

let browser: Browser;
let server: Awaited<ReturnType<typeof startServer>>;

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  [browser, server] = await Promise.all([launchBrowser(), startServer(['--rate', '50', '--seed', '7'])]);
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

describe('a support engineer takes evidence away', () => {
  let context: BrowserContext;
  let console: ConsolePage;
  let recording: string;

  beforeAll(async () => {
    context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    console = await ConsolePage.open(context, server.url);
  });

  afterAll(async () => {
    await context.close();
  });

  async function menu(item: string): Promise<void> {
    await console.events.getByRole('button', { name: 'Recording', exact: true }).click();
    await console.events.getByRole('button', { name: item }).click();
  }

  async function saved(format: string): Promise<Download> {
    await menu('Export…');
    const dialog = console.page.getByRole('dialog', { name: 'Export frames' });
    await dialog.getByRole('radio', { name: format }).check();
    const download = console.page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Save file' }).click();
    return download;
  }

  async function picture(name: string): Promise<void> {
    await console.page.screenshot({ path: `${pictures}take-away-${name}.png` });
  }

  it('exports a session in every format, and the token is in none of them', async () => {
    await console.events.getByRole('button', { name: 'Connect', exact: true }).click();
    await console.events.getByText(/\d{2,} frames/).waitFor();
    await console.events.getByRole('button', { name: 'Disconnect' }).click();
    await console.events
      .getByText(/closed \(1000/)
      .first()
      .waitFor();
    await menu('Export…');
    await picture('export');
    await console.page.keyboard.press('Escape');
    for (const [format, ending] of [
      ['CSV', 'csv'],
      ['HAR', 'har'],
      ['Plain text', 'txt'],
      ['NDJSON', 'ndjson'],
    ] as const) {
      const download = await saved(format);
      expect(download.suggestedFilename()).toMatch(/^ccs-events_127\.0\.0\.1-\d+_[\dT-]+Z\.\w+$/);
      expect(download.suggestedFilename()).toMatch(new RegExp(`${ending}$`));
      recording = await download.path();
      const text = readFileSync(recording, 'utf8');
      expect(text).not.toMatch(/az123456-0000-4000-8000-0000000001\d\d/);
      expect(text).toContain('«token»');
      await console.events.getByText(/frames, .*1 secret replaced/).waitFor();
    }
  });

  it('brings a HAR of Chrome in, and is asked which socket', async () => {
    await console.events.getByLabel('Recording to import').setInputFiles(chromeHar);
    await console.events.getByText('chrome-sockets.har has several sockets. Which one?').waitFor();
    await picture('har');
    await console.events.getByRole('button', { name: /wss:\/\/ccs\.example/ }).click();
    await console.events.getByText('From the file chrome-sockets.har').waitFor();
    await console.events.getByText(/7 frames, 1 secret replaced; 1 left out, the first message 8/).waitFor();
    await console.events.getByRole('listbox', { name: 'Frames' }).filter({ visible: true }).press('Home');
    await console.events.getByText('«token»').filter({ visible: true }).first().waitFor();
    await picture('imported');
    expect(await console.seriousFindings()).toEqual([]);
  });

  it('replays the session, holds it and lets it go as fast as it can', async () => {
    await menu('Replay…');
    const dialog = console.page.getByRole('dialog', { name: 'Replay' });
    await picture('replay-dialog');
    await dialog.getByLabel('Recording to replay').setInputFiles({
      name: 'session.ndjson',
      mimeType: 'application/x-ndjson',
      buffer: readFileSync(recording),
    });
    await console.events.getByText('Replay of session.ndjson').first().waitFor();
    await console.events.getByRole('button', { name: 'Hold' }).click();
    await console.events.getByRole('button', { name: 'Hold', pressed: true }).waitFor();
    await picture('replay');
    expect(await console.seriousFindings()).toEqual([]);
    await console.events.getByRole('button', { name: 'As fast as possible' }).click();
    await console.events
      .getByText(/closed \(1000, the recording ends here\)/)
      .first()
      .waitFor();
  });

  it('compares the replay with what it was made of: the same frames', async () => {
    await menu('Compare…');
    const dialog = console.page.getByRole('dialog', { name: 'Compare two recordings' });
    const sides = await dialog.getByRole('combobox').all();
    await sides[1]?.selectOption({ index: 0 });
    await dialog.getByRole('button', { name: 'Compare', exact: true }).click();
    await dialog.getByText('the same kinds in the same order.').waitFor();
    await dialog.getByText(/the same in all \d+ frames/).waitFor();
    await picture('compare');
    expect(await console.seriousFindings()).toEqual([]);
    await console.page.keyboard.press('Escape');
  });

  it('has it served, and another client gets it', async () => {
    await menu('Replay…');
    await console.page.getByRole('button', { name: 'Serve to other clients' }).click();
    const address = await console.events.getByText(/^ws:\/\/127.*\/6\/v2\/replays\//).textContent();
    await picture('served');
    const socket = new WebSocket(address?.trim().replace('speed=1', 'speed=fastest') ?? '');
    const received: string[] = [];
    socket.on('message', (data: Buffer) => received.push(data.toString('utf8')));
    socket.on('open', () => {
      socket.send('{"request":"connect","token":"any"}');
    });
    const code = await new Promise<number>((resolve) => socket.on('close', resolve));
    expect(code).toBe(1000);
    expect(received.length).toBeGreaterThan(9);
    expect(received[0]).toContain('"connect"');
    expect(console.complaints).toEqual([]);
  });

  it.each([
    ['dark', 1440, 900],
    ['dark', 400, 800],
    ['light', 400, 800],
  ] as const)('is readable %s at %i', async (colorScheme, width, height) => {
    await console.page.emulateMedia({ colorScheme });
    await console.page.setViewportSize({ width, height });
    if (width === 400) await console.page.getByRole('tab', { name: /Events/ }).click();
    await picture(`panel-${colorScheme}-${String(width)}`);
    await menu('Export…');
    await picture(`export-${colorScheme}-${String(width)}`);
    expect(await console.seriousFindings()).toEqual([]);
    await console.page.keyboard.press('Escape');
  });
});
