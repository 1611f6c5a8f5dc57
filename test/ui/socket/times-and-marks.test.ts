import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { AppState, Feed } from '../../../src/app/state/app-state.ts';
import type { FrameRow } from '../../../src/domain/socket/frame.ts';
import type { SessionNote } from '../../../src/domain/socket/session-note.ts';
import { timestamp } from '../../../src/domain/time.ts';
import { CcsRowWindow } from '../../../src/ui/elements/row-window.ts';
import '../../../src/ui/socket/feed-stage.ts';
import '../../../src/ui/socket/frame-detail.ts';
import '../../../src/ui/socket/events-panel.ts';
import type { CcsEventsPanel } from '../../../src/ui/socket/events-panel.ts';
import '../../../src/ui/socket/frame-row.ts';
import { answered, exchangeOf, responseOf } from '../../support/exchange.ts';
import { FakeFrames, firstFrameAt } from '../../support/fake-frames.ts';
import { oneFeed } from '../../support/feed.ts';
import { MemoryPreferences } from '../../support/memory-preferences.ts';
import { provide } from '../../support/provide.ts';
import type { Provided } from '../../support/provide.ts';
import { appState } from '../../support/state.ts';
import { has, seen, within } from '../../support/within.ts';

const url = 'ws://127.0.0.1:4280/6/v2/sock';
const at = timestamp(firstFrameAt - 1000);

function feedState(members: Partial<Feed> = {}, more: Partial<AppState> = {}): AppState {
  const counts = { kept: 50, dropped: 0, bytes: 50 * 300, notes: 0 };
  const session = { kind: 'accepted', url, since: at, openedAt: at } as const;
  return appState({ events: oneFeed({ session, counts, opens: [at], ...members }), ...more });
}

async function show(
  state: AppState,
  preferences = new MemoryPreferences(),
): Promise<Provided<CcsEventsPanel>> {
  const provided = await provide<CcsEventsPanel>(
    html`<ccs-events-panel style="height: 400px; width: 1000px"></ccs-events-panel>`,
    { state, frames: new FakeFrames(), preferences },
  );
  await settled();
  return provided;
}

async function settled(): Promise<void> {
  for (let frame = 0; frame < 4; frame += 1) await new Promise(requestAnimationFrame);
}

const view = 'ccs-feed-view';
const listPath = `${view} >> ccs-frame-list >> ccs-row-window`;

function row(element: CcsEventsPanel, number: number): string {
  return seen(within(element, `${listPath} >> #row-${String(number)}`));
}

async function chooseTime(element: CcsEventsPanel, mode: string): Promise<void> {
  const select = within(element, `${view} >> ccs-time-menu >> select`, HTMLSelectElement);
  select.value = mode;
  select.dispatchEvent(new Event('change'));
  await settled();
}

describe('the times of rows', () => {
  it('are of the day, since connect or since the row above, as chosen and kept', async () => {
    const preferences = new MemoryPreferences();
    const { element } = await show(feedState(), preferences);
    expect(row(element, 49)).to.match(/^\d\d:\d\d:02\.490 /);
    await chooseTime(element, 'since connect');
    expect(row(element, 49)).to.match(/^\+1\.4900 s /);
    await chooseTime(element, 'since previous');
    expect(row(element, 49)).to.match(/^\+0\.0100 s /);
    const { element: next } = await show(feedState(), preferences);
    expect(row(next, 49)).to.match(/^\+0\.0100 s /);
  });

  it('are a dash where what they are counted from is not known', async () => {
    const { element } = await show(feedState({ opens: [] }));
    await chooseTime(element, 'since connect');
    expect(row(element, 49)).to.match(/^– /);
  });

  it('stand beside the offset of the server’s clock, where an answer of it tells', async () => {
    const date = new Date(firstFrameAt + 2000).toUTCString();
    const response = { ...responseOf(200, '{}'), headers: [['Date', date]] as const };
    const exchange = exchangeOf(answered(response), { startedAt: firstFrameAt });
    const { element, setState } = await show(feedState({}, { exchange }));
    expect(seen(within(element, `${view} >> ccs-time-menu >> .offset`))).to.match(
      /^server clock \+2\.\d s ± 0\.\d s$/,
    );
    await setState(feedState({}, { exchange: { ...exchange, result: { kind: 'sending' } } }));
    expect(has(element, `${view} >> ccs-time-menu >> .offset`)).to.equal(false);
  });
});

describe('marks', () => {
  const marks = [
    { number: 45, at: timestamp(firstFrameAt + 450), note: 'it begins' },
    { number: 48, at: timestamp(firstFrameAt + 480), note: '' },
  ];

  it('are set and taken off with the key m', async () => {
    const { element, intents, setState } = await show(feedState());
    within(element, listPath, CcsRowWindow).focus();
    await sendKeys({ press: 'End' });
    await settled();
    await sendKeys({ press: 'm' });
    const mark = { number: 49, at: timestamp(firstFrameAt + 490), note: '' };
    await setState(feedState({ marks: [mark] }));
    await settled();
    await sendKeys({ press: 'm' });
    expect(intents).to.deep.equal([
      { kind: 'mark frame', mark },
      { kind: 'unmark frame', number: 49 },
    ]);
  });

  it('are seen in their rows with their notes, and the time between two of them', async () => {
    const { element } = await show(feedState({ marks }));
    expect(row(element, 45)).to.contain('marked it begins frame 45');
    expect(row(element, 46)).not.to.contain('marked');
    expect(seen(within(element, `${view} >> ccs-marks-menu`))).to.contain('2 marks');
    expect(seen(within(element, `${view} >> ccs-marks-menu`))).to.contain('Δ +0.0300 s between marks');
    await expect(element).to.be.accessible();
  });

  it('lead from one to the next, and are listed', async () => {
    const { element } = await show(feedState({ marks }));
    within(element, `${view} >> ccs-marks-menu >> [aria-label="Next mark"]`).click();
    await waitUntil(() => seen(element).includes('frame 45 ·'));
    within(element, `${view} >> ccs-marks-menu >> [popovertarget]`).click();
    await settled();
    const list = within(element, `${view} >> ccs-marks-menu >> [popover]`);
    expect(seen(list)).to.match(/^\d\d:\d\d:02\.450 it begins \d\d:\d\d:02\.480 frame 48$/);
    await expect(element).to.be.accessible();
    within(element, `${view} >> ccs-marks-menu >> [data-number="48"]`).click();
    await waitUntil(() => seen(within(element, `${view} >> ccs-frame-detail`)).includes('frame 48 ·'));
    expect(list.matches(':popover-open')).to.equal(false);
  });
});

describe('rows of notes', () => {
  async function noteRow(note: SessionNote): Promise<string> {
    const shown: FrameRow = {
      position: 0,
      number: 0,
      at: firstFrameAt,
      direction: 'in',
      opcode: 'text',
      size: 10,
      kind: 'note',
      summary: 'x',
      note,
    };
    return seen(await fixture(html`<ccs-frame-row time="10:00:00.000" .row=${shown}></ccs-frame-row>`));
  }

  it('say what happened between frames', async () => {
    expect(await noteRow({ kind: 'opened', url })).to.equal(`10:00:00.000 Connected to ${url}`);
    expect(await noteRow({ kind: 'closed', code: 1001, reason: 'bye', by: 'server' })).to.equal(
      '10:00:00.000 Closed by the server: 1001 Going Away, “bye”',
    );
    const gap = { kind: 'gap', from: firstFrameAt, to: timestamp(firstFrameAt + 61_000) } as const;
    expect(await noteRow(gap)).to.match(/^10:00:00\.000 No data \d\d:01:02 to \d\d:02:03 \(1 min 1 s\)$/);
  });
});
