import { expect, html, waitUntil } from '@open-wc/testing';
import type { AppState } from '../../../src/app/state/app-state.ts';
import { millis, timestamp } from '../../../src/domain/time.ts';
import '../../../src/ui/socket/feed-stage.ts';
import '../../../src/ui/socket/frame-detail.ts';
import '../../../src/ui/socket/plot/rate-plot.ts';
import '../../../src/ui/socket/records/record-tables.ts';
import '../../../src/ui/socket/events-panel.ts';
import type { CcsEventsPanel } from '../../../src/ui/socket/events-panel.ts';
import { oneFeed } from '../../support/feed.ts';
import { FakeFrames, firstFrameAt } from '../../support/fake-frames.ts';
import { socketDocument } from '../../support/documents.ts';
import { provide } from '../../support/provide.ts';
import { appState } from '../../support/state.ts';
import { has, seen, within } from '../../support/within.ts';

const since = timestamp(firstFrameAt - 1000);

function withFrames(kept: number): AppState {
  const index = { until: kept, missed: 0, kinds: [{ kind: 'pong', in: kept, out: 0, faulty: 0 }] };
  const state = appState({
    events: oneFeed({
      session: { kind: 'accepted', url: 'ws://127.0.0.1:4280/6/v2/sock', since, openedAt: since },
      counts: { kept, dropped: 0, bytes: kept * 4, notes: 0, index },
    }),
  });
  return { ...state, endpoints: { ...state.endpoints, socket: socketDocument } };
}

async function show(kept: number) {
  const frames = new FakeFrames();
  frames.ratesNow = {
    start: firstFrameAt,
    width: millis(250),
    length: 2,
    series: [{ kind: 'pong', frames: new Uint32Array([1, 2]), bytes: new Float64Array([4, 8]) }],
  };
  frames.recordsNow = {
    changes: 1,
    since: 0,
    tables: [
      {
        entity: 'agent',
        rows: [
          { key: '114', cells: ['Reese'], change: { kind: 'appeared' }, at: since, number: 42, told: 42 },
        ],
        leftOut: 0,
        keyless: 0,
      },
    ],
  };
  const provided = await provide<CcsEventsPanel>(
    html`<ccs-events-panel style="height: 500px; width: 1000px"></ccs-events-panel>`,
    { state: withFrames(kept), frames },
  );
  for (let frame = 0; frame < 4; frame++) await new Promise(requestAnimationFrame);
  return provided;
}

const view = 'ccs-feed-view';
const tools = `${view} >> ccs-insight-tools`;

function button(element: CcsEventsPanel, name: string): HTMLButtonElement {
  const buttons = within(element, tools).shadowRoot?.querySelectorAll('button') ?? [];
  const found = [...buttons].find((each) => each.textContent.trim() === name);
  if (found === undefined) throw new Error(`No button ${name}`);
  return found;
}

describe('what follows from the frames, in Events', () => {
  it('is offered when there are frames', async () => {
    const { element } = await show(0);
    expect(button(element, 'Rates').disabled).to.equal(true);
    expect(button(element, 'Tables').disabled).to.equal(true);
    expect(seen(within(element, `${tools} >> ccs-kinds-menu`))).to.contain('of 10 seen');
  });

  it('shows the rates above the frames', async () => {
    const { element } = await show(50);
    button(element, 'Rates').click();
    await waitUntil(() => has(element, `${view} >> ccs-rate-plot >> .numbers`));
    expect(button(element, 'Rates').ariaPressed).to.equal('true');
    expect(within(element, `${view} >> .frames`).hidden).to.equal(false);
    await expect(element).to.be.accessible();
    button(element, 'Rates').click();
    await waitUntil(() => !has(element, `${view} >> ccs-rate-plot`));
  });

  it('shows tables in the frames’ stead, and goes back to them with a frame', async () => {
    const { element } = await show(50);
    button(element, 'Tables').click();
    const path = `${view} >> ccs-record-tables >> ccs-record-table[slot="agent"] >> tbody button`;
    await waitUntil(() => has(element, path));
    expect(within(element, `${view} >> .frames`).hidden).to.equal(true);
    await expect(element).to.be.accessible();
    within(element, path).click();
    await waitUntil(() => has(element, `${view} >> ccs-frame-detail`));
    expect(within(element, `${view} >> .frames`).hidden).to.equal(false);
    expect(has(element, `${view} >> ccs-record-tables`)).to.equal(false);
    await waitUntil(() => has(element, `${view} >> ccs-frame-list >> ccs-row-window >> #row-42`));
  });

  it('has the kinds write into the filter', async () => {
    const { element, intents } = await show(50);
    within(element, `${tools} >> ccs-kinds-menu >> .face`).click();
    const path = `${tools} >> ccs-kinds-menu >> [aria-label="Hide pong"]`;
    await waitUntil(() => has(element, path));
    within(element, path).click();
    expect(intents).to.deep.equal([{ kind: 'filter events', text: '-kind:pong' }]);
  });
});
