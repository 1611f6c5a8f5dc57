import axe from 'axe-core';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { browserArgs } from './browser-args.mjs';
import { findBrowser } from './find-browser.mjs';

/** Chromium, as every journey starts it. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await findBrowser(), args: [...browserArgs] });
}

/** The console in a browser, by what a user sees: roles and names. */
export class ConsolePage {
  /** What the browser complained about: script errors, blocked content, console errors. */
  readonly complaints: string[] = [];
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    page.setDefaultTimeout(15_000);
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      // A 4xx or 5xx answer of the API is the user's business, not a fault of the page.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
        this.complaints.push(message.text());
      }
    });
  }

  static async open(context: BrowserContext, url: string): Promise<ConsolePage> {
    const opened = new ConsolePage(await context.newPage());
    await opened.page.goto(url);
    await opened.submit.waitFor();
    return opened;
  }

  get endpoints(): Locator {
    return this.page.getByRole('region', { name: 'Endpoints' });
  }

  get history(): Locator {
    return this.page.getByRole('region', { name: 'History' });
  }

  get request(): Locator {
    return this.page.getByRole('region', { name: 'Request', exact: true });
  }

  get response(): Locator {
    return this.page.getByRole('region', { name: 'Response', exact: true });
  }

  get events(): Locator {
    return this.page.getByRole('region', { name: 'Events' });
  }

  get submit(): Locator {
    return this.page.getByRole('button', { name: 'Submit', exact: true });
  }

  /** Opens an endpoint by its section. */
  async choose(section: string, title: string): Promise<void> {
    const search = this.endpoints.getByRole('searchbox');
    await search.fill(section);
    await this.endpoints.getByRole('button', { name: title }).first().click();
    await this.request.getByRole('heading', { name: title }).waitFor();
    await search.fill('');
  }

  /** Findings of axe that are serious or worse, as `rule: what`. */
  async seriousFindings(): Promise<readonly string[]> {
    await this.page.evaluate(axe.source);
    return this.page.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: {
          run(): Promise<{
            violations: { id: string; impact: string; help: string; nodes: { target: unknown }[] }[];
          }>;
        };
      };
      const { violations } = await axe.run();
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, help, nodes }) => `${id}: ${help} ${JSON.stringify(nodes.map(({ target }) => target))}`);
    });
  }
}
