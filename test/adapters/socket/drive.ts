import type { Page } from 'playwright-core';
import type { Route } from '../../../src/app/ports/http-port.ts';
import type { SessionSignal } from '../../../src/domain/socket/session.ts';
import type { Bench } from './page/page.ts';
import type { Stage } from './stage.ts';

declare const bench: Bench;

/** The first message that the port is given; its token is masked as «token». */
export const connect = '{"request":"connect","token":"s3cret"}';

/** Presses Connect, as it were. */
export function openSession(
  stage: Stage,
  route: Route = 'direct',
  url = `ws://${stage.host}/6/v2/sock`,
): Promise<void> {
  return stage.page.evaluate(
    (target) => {
      bench.port.open({ ...target, masks: [{ secret: 's3cret', shown: '«token»' }] });
    },
    { url, route, firstMessage: connect },
  );
}

/** The signals so far, as soon as `until` is among them so many times. */
export async function signals(
  page: Page,
  until: SessionSignal['kind'],
  times = 1,
): Promise<readonly SessionSignal[]> {
  await page.waitForFunction(
    ([kind, count]) => bench.signals.filter((signal) => signal.kind === kind).length >= count,
    [until, times] as const,
  );
  return page.evaluate(() => bench.signals);
}

/** How the session ended. */
export async function closing(page: Page): Promise<Extract<SessionSignal, { kind: 'closed' }>> {
  const last = (await signals(page, 'closed')).findLast(({ kind }) => kind === 'closed');
  if (last?.kind !== 'closed') throw new Error('No session has ended');
  return last;
}

/** The first frames, `direction kind summary` each, as soon as there are so many; notes between them are left out. */
export async function rows(page: Page, count: number): Promise<readonly string[]> {
  await page.waitForFunction((wanted) => {
    const { kept, notes } = bench.counts.at(-1) ?? { kept: 0, notes: 0 };
    return kept - notes >= wanted;
  }, count);
  return page.evaluate(async () => {
    const shown = await bench.port.rows(0, 100);
    return shown
      .filter(({ note }) => note === undefined)
      .map(({ direction, kind, summary }) => `${direction} ${kind} ${summary}`);
  });
}
