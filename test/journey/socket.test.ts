import { mkdirSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ConsoleServer } from '../../src/adapters/console/console-server.ts';
import type { Fault } from '../../src/domain/built-in/fault.ts';
import { ConsolePage, launchBrowser } from '../support/console-page.ts';
import { startServer } from '../support/start-server.mjs';

const pictures = fileURLToPath(new URL('../../.cache/pictures/', import.meta.url));

let browser: Browser;
let server: Awaited<ReturnType<typeof startServer>>;
let builtIn: ConsoleServer;
let context: BrowserContext;
let console: ConsolePage;

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  [browser, server] = await Promise.all([launchBrowser(), startServer(['--rate', '5', '--seed', '7'])]);
  const origin = new URL(server.url).origin;
  builtIn = new ConsoleServer({
    base: origin,
    // As the page has it: Node's own fetch sends no `Origin`.
    fetch: (input, init) => {
      const request = new Request(input, init);
      request.headers.set('Origin', origin);
      return fetch(request);
    },
  });
  await builtIn.config();
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

beforeEach(async () => {
  await configure({ kind: 'none' });
  context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  console = await ConsolePage.open(context, server.url);
});

afterEach(() => context.close());

async function configure(fault: Fault, rate = 5): Promise<void> {
  const done = await builtIn.configure({ rate, seed: 7, fault });
  if (!done.ok) throw new Error(done.error);
}

async function connect(): Promise<void> {
  await console.events.getByRole('button', { name: 'Connect', exact: true }).click();
  await console.events.getByText('accepted', { exact: true }).waitFor();
}

/** Frames that have come and gone, as the head counts them. */
async function frames(): Promise<number> {
  const text = await console.events.getByText(/^[\d,]+ frames?$/).innerText();
  return Number(text.replace(/\D/g, ''));
}

/** Turns the wheel over the list, towards its beginning, until a row with this text is in sight. */
async function scrollBackTo(text: string | RegExp): Promise<void> {
  const { events, page } = console;
  const box = await events.boundingBox();
  if (box === null) throw new Error('Events are not in sight');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height - 100);
  await expect
    .poll(
      async () => {
        const found = await events.getByText(text).count();
        if (found === 0) await page.mouse.wheel(0, -66);
        return found;
      },
      { timeout: 15_000, interval: 200 },
    )
    .toBeGreaterThan(0);
}

/** Changes the session's settings as a user does. */
async function set(changes: Readonly<Record<string, string>>, keepAlive: boolean): Promise<void> {
  await console.events.getByRole('button', { name: 'Settings of this tab' }).click();
  const group = console.events.getByRole('group', { name: 'Settings of this tab' });
  for (const [label, value] of Object.entries(changes)) {
    const field = group.getByLabel(label);
    await field.fill(value);
    await field.press('Tab');
  }
  if (keepAlive) await group.getByRole('checkbox', { name: /Keep-alive/ }).check();
  await console.page.screenshot({ path: `${pictures}1440-light-session-settings.png` });
  await console.page.keyboard.press('Escape');
}

describe('a session that is lost', () => {
  it('is opened anew by itself, says what may be missing, and events come again', async () => {
    // Nothing happens by itself, so that the rows of the loss stay in sight.
    await configure({ kind: 'none' }, 0);
    await connect();
    await setTimeout(5_500);
    const received = await frames();
    await configure({ kind: 'socket drop' }, 0);
    await configure({ kind: 'none' }, 0);
    const { events } = console;
    await expect.poll(frames, { timeout: 10_000 }).toBeGreaterThan(received + 3);
    await scrollBackTo(/^No data \d/);
    await scrollBackTo('Connection broke off: 1006 Abnormal Closure');
    await events.getByText('accepted', { exact: true }).waitFor();
    await console.page.screenshot({ path: `${pictures}1440-light-reconnected.png` });
    const before = await frames();
    await configure({ kind: 'none' }, 20);
    await expect.poll(frames, { timeout: 10_000 }).toBeGreaterThan(before + 20);
    expect(console.complaints).toEqual([]);
  });

  it('waits longer and longer while the server is away, visibly, and can be told to stop', async () => {
    const own = await startServer(['--rate', '5']);
    const page = await ConsolePage.open(context, own.url);
    await page.events.getByRole('button', { name: 'Connect', exact: true }).click();
    await page.events.getByText('accepted', { exact: true }).waitFor();
    await setTimeout(5_500);
    await own.stop();
    await page.events.getByText(/in \d+\.\d s, attempt [3-9]/).waitFor();
    await page.page.screenshot({ path: `${pictures}1440-light-waiting.png` });
    expect(await page.seriousFindings()).toEqual([]);
    await page.events.getByRole('button', { name: 'Stop', exact: true }).click();
    await page.events.getByRole('button', { name: 'Connect', exact: true }).waitFor();
    await setTimeout(2_000);
    expect(await page.events.getByText(/attempt \d/).count()).toBe(0);
  });
});

describe('a browser that is offline', () => {
  it('takes an open socket for stale although nothing tells it so, and opens it anew when it is online', async () => {
    await configure({ kind: 'none' }, 0);
    await connect();
    await set({ 'A line is silent after': '3', each: '1' }, true);
    await setTimeout(5_000);
    const { events } = console;
    const session = await context.newCDPSession(console.page);
    await session.send('Network.enable');
    const offline = (is: boolean) =>
      session.send('Network.emulateNetworkConditions', {
        ...{ latency: 0, downloadThroughput: -1, uploadThroughput: -1 },
        offline: is,
      });
    await offline(true);
    // The socket is a black hole now: no close, no error.
    await events.getByText('stale', { exact: true }).waitFor({ timeout: 20_000 });
    await console.page.screenshot({ path: `${pictures}1440-light-stale.png` });
    await events.getByText(/attempt \d/).waitFor({ timeout: 20_000 });
    await offline(false);
    await events.getByText('accepted', { exact: true }).waitFor({ timeout: 40_000 });
    await scrollBackTo(/^No data \d/);
  });
});

describe('a page that stands still', () => {
  it('loses no frame that comes in the meantime', async () => {
    const { page } = console;
    await configure({ kind: 'none' }, 0);
    await connect();
    await setTimeout(1_500);
    const before = await frames();
    // Harder than hiding, where the page only draws nothing: for four seconds it does nothing at all.
    const still = page.evaluate(() => {
      const end = performance.now() + 4_000;
      while (performance.now() < end);
    });
    await configure({ kind: 'burst', frames: 20_000 }, 0);
    await still;
    await expect.poll(frames, { timeout: 20_000 }).toBe(before + 20_000);
  });
});

describe('a session that is refused', () => {
  it('at the first Connect is not repeated', async () => {
    const { events } = console;
    await configure({ kind: 'refused connect' });
    await events.getByRole('button', { name: 'Connect', exact: true }).click();
    await events.getByText('refused', { exact: true }).waitFor();
    const after = await frames();
    await setTimeout(3_000);
    await events.getByText('refused', { exact: true }).waitFor();
    expect(await events.getByRole('button', { name: 'Connect', exact: true }).count()).toBe(1);
    expect(await frames()).toBe(after);
  });

  it('when it is opened anew stops for good, until the user connects', async () => {
    const { events } = console;
    await connect();
    await setTimeout(5_500);
    await configure({ kind: 'socket drop' });
    await configure({ kind: 'refused connect' });
    await events.getByText('refused', { exact: true }).waitFor();
    await setTimeout(3_000);
    expect(await events.getByText(/attempt \d/).count()).toBe(0);
    await configure({ kind: 'none' });
    await connect();
  });
});
