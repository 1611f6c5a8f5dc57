import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ConsolePage, launchBrowser } from '../support/console-page.ts';
import { startServer } from '../support/start-server.mjs';

/** A second server stands for a CCS on another host: the page may reach it through the relay only. */
let live: Awaited<ReturnType<typeof startServer>>;
let server: Awaited<ReturnType<typeof startServer>>;
let browser: Browser;
let context: BrowserContext;
let console: ConsolePage;
let host: string;
let pin: string;

beforeAll(async () => {
  [browser, live] = await Promise.all([launchBrowser(), startServer()]);
  host = `localhost:${new URL(live.url).port}`;
  const { builtIn } = (await (await fetch(`${live.url}console/config`)).json()) as {
    builtIn: { users: { extension: string; pin: string }[] };
  };
  pin = builtIn.users.find(({ extension }) => extension === '102')?.pin ?? '';
  server = await startServer(['--allow', host]);
  context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  console = await ConsolePage.open(context, server.url);
});

afterAll(async () => {
  await browser.close();
  await server.stop();
  await live.stop();
});

describe('a CCS at another Domain', () => {
  it('is typed as Domain, and shown as a live target', async () => {
    const domain = console.page.getByRole('textbox', { name: 'Domain', exact: true });
    await domain.fill(`http://${host}/6/v2/api/`);
    await domain.press('Enter');
    await console.request.getByText(host).first().waitFor();
    expect(await domain.inputValue()).toBe(host);
    await console.page.getByRole('textbox', { name: 'Tenant Domain' }).fill('/ccsl06');
  });

  it('refuses who is not signed in, in the words of the document', async () => {
    await console.submit.click();
    await console.request.getByRole('button', { name: 'Send anyway' }).click();
    await console.response
      .getByText(/\b401\b/)
      .first()
      .waitFor();
    await console.response.getByText('"Unauthorized"').first().waitFor();
  });

  it('gives a token for extension, PIN and Tenant Domain', async () => {
    const { page } = console;
    await page.getByRole('button', { name: /^Sign-in/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Environment settings' });
    await dialog.getByRole('textbox', { name: 'Extension', exact: true }).fill('102');
    await dialog.getByLabel('PIN', { exact: true }).fill(pin);
    await dialog.getByRole('button', { name: 'Sign in', exact: true }).click();
    await dialog
      .getByText(/signed in/i)
      .first()
      .waitFor();
    await dialog.getByRole('button', { name: 'Done' }).click();
  });

  it('answers through the relay, every header as it was sent', async () => {
    await console.submit.click();
    const { response } = console;
    await response
      .getByText(/\b200\b/)
      .first()
      .waitFor();
    await response.getByText(/relay/).first().waitFor();
    await response.getByRole('tab', { name: 'Response Headers' }).click();
    await response.getByText('Content-Length', { exact: true }).first().waitFor();
  });

  it('sends its events through the relay', async () => {
    const { events } = console;
    await events.getByRole('button', { name: 'Connect', exact: true }).click();
    await events.getByText('accepted').first().waitFor();
    await events.getByText('create_agent').first().waitFor();
    await live.stop();
    // It had been accepted, so it is tried again, visibly, until the user has had enough.
    await events
      .getByText(/attempt \d/)
      .first()
      .waitFor();
    await events.getByRole('button', { name: 'Stop', exact: true }).click();
    await events.getByRole('button', { name: 'Connect', exact: true }).waitFor();
    await events
      .getByText(/closed/i)
      .first()
      .waitFor();
  });

  it('never gets the token of the built-in CCS, nor the page an error', () => {
    expect(console.complaints).toEqual([]);
  });
});
