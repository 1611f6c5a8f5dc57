import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ConsolePage, launchBrowser } from '../support/console-page.ts';
import { startServer } from '../support/start-server.mjs';

let browser: Browser;
let server: Awaited<ReturnType<typeof startServer>>;

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), startServer(['--rate', '20', '--seed', '3'])]);
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

describe('sessions are kept', () => {
  let context: BrowserContext;
  let console: ConsolePage;

  beforeAll(async () => {
    context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    console = await ConsolePage.open(context, server.url);
  });

  afterAll(async () => {
    expect(console.complaints).toEqual([]);
    await context.close();
  });

  const connect = () => console.events.getByRole('button', { name: 'Connect', exact: true });
  /** What the head says; tabs come before it. */
  const frames = async (): Promise<number> => {
    const text = await console.events
      .getByText(/^[\d,]+ frames$/)
      .last()
      .innerText();
    return Number(text.replace(/\D/g, ''));
  };

  it('the last one is there after a reload, and says how it ended', async () => {
    await connect().click();
    await console.events
      .getByText(/^\d{2,} frames$/)
      .first()
      .waitFor();
    const before = await frames();
    await console.page.reload();
    await console.events.getByText(/The page was left meanwhile/).waitFor();
    await expect.poll(frames).toBeGreaterThanOrEqual(before);
  });

  it('goes on in the same tab of Events behind what was there', async () => {
    const before = await frames();
    await connect().click();
    await expect.poll(frames).toBeGreaterThan(before);
    await console.events.getByRole('button', { name: 'Disconnect', exact: true }).click();
    await console.events.getByText(/Closed by this page \d/).waitFor();
  });

  it('earlier ones are in the history, can be looked at and removed', async () => {
    await console.page.getByRole('tab', { name: 'History' }).click();
    await console.history.getByText('2 sessions').waitFor();
    await console.history.getByText(/^page was left after/).waitFor();
    await console.history.getByText(/^1000 by us after/).waitFor();
    await console.events.getByRole('button', { name: 'New tab' }).first().click();
    await console.events.getByRole('tab', { name: /Tab 2/ }).waitFor();
    // What this page has open is shown where it is.
    await console.history.getByRole('button', { name: /page was left after/ }).click();
    await expect.poll(() => console.events.getByRole('tab').count()).toBe(2);
    expect(await console.events.getByRole('tab', { selected: true }).innerText()).not.toContain('Tab 2');

    const other = await ConsolePage.open(context, server.url);
    await other.page.getByRole('tab', { name: 'History' }).click();
    await console.page.close();
    console = other;
    await console.history.getByRole('button', { name: /page was left after/ }).click();
    await console.events.getByText(/The page was left meanwhile/).waitFor();
    await expect.poll(frames).toBeGreaterThan(5);
    await console.history
      .getByRole('button', { name: /^Remove the session/ })
      .first()
      .click();
    await console.history.getByText('1 session').waitFor();
  });
});
