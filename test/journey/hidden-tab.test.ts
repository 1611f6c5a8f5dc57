import { describe, expect, it } from 'vitest';
import { openConsole } from '../bench/socket/pages.mjs';
import { withBrowser, withFlood } from '../bench/socket/with-flood.mjs';
import { findBrowser } from '../support/find-browser.mjs';
import { startServer } from '../support/start-server.mjs';

const frames = 20_000;
/** `connect` and its answer. */
const handshake = 2;

describe('a tab of the browser that is hidden', () => {
  it('goes on receiving: each frame is in the log, in order, when the tab is seen again', async () => {
    const browserPath = await findBrowser();
    await withFlood({ startServer }, (places) =>
      // Not by Playwright, under which every page counts as seen.
      withBrowser(browserPath, async (chromium) => {
        const page = await openConsole(chromium, { ...places, way: 'direct' });
        const visibility = (): Promise<string> => page.evaluate(() => document.visibilityState);
        const { targetId } = (await chromium.devTools.send('Target.createTarget', {
          url: 'about:blank',
        })) as { readonly targetId: string };
        await expect.poll(visibility).toBe('hidden');
        const { sent } = await places.flood.flood(frames, 5_000);
        await sent;
        expect(await visibility()).toBe('hidden');
        await chromium.devTools.send('Target.closeTarget', { targetId });
        await expect.poll(visibility).toBe('visible');
        await expect
          .poll(() => page.evaluate(() => bench.total()), { timeout: 20_000 })
          .toBe(frames + handshake);
        const { read, apart } = await page.evaluate(() => bench.readRows(0, 25_000));
        expect([read, apart.length]).toEqual([frames, 1]);
      }),
    );
  });
});
