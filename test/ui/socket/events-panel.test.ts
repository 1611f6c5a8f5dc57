import { expect, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { AppState } from '../../../src/app/state/app-state.ts';
import { selectFeed } from '../../../src/app/select/select-feed.ts';
import type { Session } from '../../../src/domain/socket/session.ts';
import { timestamp } from '../../../src/domain/time.ts';
import { CcsRowWindow } from '../../../src/ui/elements/row-window.ts';
import '../../../src/ui/socket/feed-stage.ts';
import '../../../src/ui/socket/frame-detail.ts';
import '../../../src/ui/socket/plot/rate-plot.ts';
import '../../../src/ui/socket/records/record-tables.ts';
import '../../../src/ui/socket/events-panel.ts';
import type { CcsEventsPanel } from '../../../src/ui/socket/events-panel.ts';
import { answered, exchangeOf, responseOf } from '../../support/exchange.ts';
import { oneFeed } from '../../support/feed.ts';
import { FakeFrames, firstFrameAt } from '../../support/fake-frames.ts';
import { provide } from '../../support/provide.ts';
import type { Provided } from '../../support/provide.ts';
import { appState } from '../../support/state.ts';
import { has, seen, within } from '../../support/within.ts';

const url = 'ws://127.0.0.1:4280/6/v2/sock';
const at = timestamp(firstFrameAt - 1000);
const accepted: Session = { kind: 'accepted', url, since: at, openedAt: at };

function socketState(kept: number, session: Session = accepted, dropped = 0, generation = 0): AppState {
  const counts = { kept, dropped, bytes: kept * 300, notes: 0 };
  return appState({ events: oneFeed({ session, counts, generation }) });
}

interface Shown extends Provided<CcsEventsPanel> {
  readonly frames: FakeFrames;
}

async function show(state: AppState, width = 1000): Promise<Shown> {
  const frames = new FakeFrames();
  const provided = await provide<CcsEventsPanel>(
    html`<ccs-events-panel style="height: 400px; width: ${width}px"></ccs-events-panel>`,
    { state, frames },
  );
  await settled();
  return { ...provided, frames };
}

async function settled(): Promise<void> {
  for (let frame = 0; frame < 4; frame += 1) await new Promise(requestAnimationFrame);
}

const listPath = 'ccs-feed-view >> ccs-frame-list >> ccs-row-window';

/** Numbers of the rows in the document that have content. */
function drawn(element: CcsEventsPanel): readonly number[] {
  const options =
    within(element, listPath).shadowRoot?.querySelectorAll<HTMLElement>('[role="option"]') ?? [];
  return [...options].filter((row) => seen(row) !== '').map((row) => Number(row.dataset['number']));
}

function rowsInDocument(element: CcsEventsPanel): number {
  return within(element, listPath).shadowRoot?.querySelectorAll('[role="option"]').length ?? 0;
}

function button(element: CcsEventsPanel, name: string): HTMLButtonElement {
  const roots = [
    within(element, 'ccs-feed-view'),
    within(element, 'ccs-feed-view >> ccs-events-head'),
    within(element, 'ccs-feed-view >> ccs-frame-composer'),
  ];
  const all = roots.flatMap((root) => [...(root.shadowRoot?.querySelectorAll('button') ?? [])]);
  const found = all.find((each) => (each.ariaLabel ?? each.textContent.trim()) === name);
  if (found === undefined) throw new Error(`No button ${name}`);
  return found;
}

describe('ccs-events-panel', () => {
  it('says whose session it is while it lives', async () => {
    const state = socketState(3);
    const as = 'as 103, tenant, Built-in CCS';
    const feed = { ...selectFeed(state), as };
    const { element, setState } = await show({ ...state, events: oneFeed(feed) });
    expect(seen(element)).to.contain(as);
    await setState({ ...state, events: oneFeed({ ...feed, session: { kind: 'none' } }) });
    expect(seen(element)).to.not.contain(as);
  });

  it('is accessible before, with events and a detail, and after a refusal', async () => {
    const { element, setState } = await show(socketState(0, { kind: 'none' }));
    await expect(element).to.be.accessible();
    await setState(socketState(500));
    await settled();
    within(element, `${listPath} >> #row-499`).click();
    await waitUntil(() => has(element, 'ccs-feed-view >> ccs-frame-detail >> ccs-tabs'));
    await settled();
    await expect(element).to.be.accessible();
    await setState(socketState(1, { kind: 'refused', url, at, reason: 'The token is not valid' }));
    await settled();
    await expect(element).to.be.accessible();
  });

  it('offers Connect and shows what is sent by itself, the token as a placeholder', async () => {
    const { element, intents } = await show(socketState(0, { kind: 'none' }));
    expect(within(element, 'section').getAttribute('aria-label')).to.equal('Events');
    expect(seen(element)).to.contain('not connected');
    expect(seen(element)).to.contain('{"request":"connect","token":"«token»"}');
    button(element, 'Connect').click();
    expect(intents).to.deep.equal([{ kind: 'connect' }]);
    expect(button(element, 'Clear').disabled).to.equal(true);
  });

  it('tells the state in words, and a silent socket as a healthy one', async () => {
    const { element, setState } = await show(socketState(0, { kind: 'opening', url, since: at }));
    const head = within(element, 'ccs-feed-view >> ccs-events-head');
    expect(seen(head)).to.contain('opening');
    await setState(socketState(1, { kind: 'no answer', url, since: timestamp(Date.now() - 7000) }));
    await settled();
    expect(seen(head)).to.match(/connect sent no answer for 7 s; silence is normal/);
    await setState(socketState(1));
    await settled();
    expect(seen(head)).to.contain('accepted');
  });

  it('disconnects while a socket is there', async () => {
    const { element, intents } = await show(socketState(3));
    button(element, 'Disconnect').click();
    expect(intents).to.deep.equal([{ kind: 'disconnect' }]);
  });

  it('explains why a session ended, with the code and the next step', async () => {
    const closing = { at, code: 4401, reason: 'The token is not valid', by: 'server' } as const;
    const { element } = await show(
      socketState(2, { kind: 'refused', url, at, closing, after: { reached: 'connect sent', since: at } }),
    );
    const note = seen(within(element, 'ccs-feed-view >> ccs-closing-note'));
    expect(note).to.contain('Code 4401');
    expect(note).to.contain('The token was probably refused');
    expect(note).to.contain('connect again');
  });

  it('has only the visible rows of 100,000 in the document, the newest at the end', async () => {
    const { element, frames } = await show(socketState(100_000));
    expect(rowsInDocument(element)).to.be.within(5, 40);
    expect(drawn(element).at(-1)).to.equal(99_999);
    const read = frames.asked.reduce((sum, [from, to]) => sum + to - from, 0);
    expect(read).to.be.lessThan(300);
    expect(seen(within(element, 'ccs-feed-view >> ccs-events-head'))).to.contain('100,000 frames');
  });

  it('follows the end, and never draws an empty row on the way', async () => {
    const { element, setState } = await show(socketState(1000));
    for (let total = 1300; total <= 4000; total += 300) {
      await setState(socketState(total));
      await new Promise(requestAnimationFrame);
      expect(drawn(element).length).to.equal(rowsInDocument(element));
    }
    await settled();
    expect(drawn(element).at(-1)).to.equal(3999);
  });

  it('asks one question at a time, however often the log grows', async () => {
    const { element, frames, setState } = await show(socketState(1000));
    let open = 0;
    let most = 0;
    const rows = frames.rows.bind(frames);
    frames.rows = async (from, to) => {
      open += 1;
      most = Math.max(most, open);
      await new Promise((resolve) => setTimeout(resolve, 20));
      open -= 1;
      return rows(from, to);
    };
    for (let total = 1100; total <= 3000; total += 100) await setState(socketState(total));
    await waitUntil(() => drawn(element).at(-1) === 2999);
    expect(most).to.equal(1);
  });

  it('keeps its place when the user scrolled away and the front is cut off', async () => {
    const { element, setState } = await show(socketState(1000));
    within(element, listPath, CcsRowWindow).scrollToRow(600);
    await settled();
    const before = drawn(element)[0];
    await setState(socketState(1500));
    await settled();
    expect(drawn(element)[0]).to.equal(before);
    await setState(socketState(1200, accepted, 400));
    await settled();
    expect(drawn(element)[0]).to.equal(before);
    expect(seen(within(element, 'ccs-feed-view >> ccs-events-head'))).to.contain('400 older ones dropped');
    within(element, 'ccs-feed-view >> ccs-frame-list >> .newest').click();
    await settled();
    expect(drawn(element).at(-1)).to.equal(1599);
  });

  it('pauses the view, counts what came in the meantime and goes on', async () => {
    const { element, setState } = await show(socketState(1000));
    button(element, 'Pause').click();
    await settled();
    await setState(socketState(2204));
    await settled();
    expect(drawn(element).at(-1)).to.equal(999);
    expect(seen(within(element, 'ccs-feed-view >> ccs-events-head'))).to.contain('paused, 1,204 new');
    button(element, 'Pause').click();
    await settled();
    expect(drawn(element).at(-1)).to.equal(2203);
  });

  it('shows each frame with time, direction, kind, label, summary and size', async () => {
    const { element } = await show(socketState(4));
    const row = seen(within(element, `${listPath} >> #row-3`));
    expect(row).to.match(/^\d\d:\d\d:02\.030 ↓ received create_agent observed frame 3 \d+ B$/);
  });

  it('tells how long after Submit a frame came, for the same server only', async () => {
    const exchange = exchangeOf(answered(responseOf(200, '{}')), { startedAt: timestamp(firstFrameAt + 20) });
    const { element, setState } = await show({ ...socketState(5), exchange });
    expect(seen(within(element, `${listPath} >> #row-4`))).to.contain('+0.020 s after Submit');
    expect(seen(within(element, `${listPath} >> #row-1`))).not.to.contain('after Submit');
    const elsewhere = {
      ...exchange,
      request: { ...exchange.request, url: 'https://ccs.example/6/v2/api/tenants' },
    };
    await setState({ ...socketState(5), exchange: elsewhere });
    await settled();
    expect(seen(within(element, `${listPath} >> #row-4`))).not.to.contain('after Submit');
  });

  it('shows a chosen frame whole, and closes it by keyboard', async () => {
    const { element } = await show(socketState(20));
    within(element, listPath, CcsRowWindow).focus();
    await sendKeys({ press: 'End' });
    await waitUntil(() => has(element, 'ccs-feed-view >> ccs-frame-detail >> ccs-tabs'));
    await settled();
    const detail = seen(within(element, 'ccs-feed-view >> ccs-frame-detail'));
    expect(detail).to.contain('frame 19');
    expect(detail).to.contain('remove_call inferred');
    within(element, 'ccs-feed-view >> ccs-frame-detail >> .close').focus();
    await sendKeys({ press: 'Escape' });
    await settled();
    expect(has(element, 'ccs-feed-view >> ccs-frame-detail')).to.equal(false);
  });

  it('says when a chosen frame has fallen off', async () => {
    const { element, frames } = await show(socketState(50));
    frames.dropped = 50;
    within(element, `${listPath} >> #row-49`).click();
    await waitUntil(() => has(element, 'ccs-feed-view >> ccs-frame-detail >> ccs-empty-state'));
    expect(seen(within(element, 'ccs-feed-view >> ccs-frame-detail'))).to.contain('No longer here');
  });

  it('begins anew after Clear', async () => {
    const { element, intents, setState } = await show(socketState(50));
    within(element, `${listPath} >> #row-49`).click();
    button(element, 'Clear').click();
    expect(intents).to.deep.equal([{ kind: 'clear events' }]);
    await setState(socketState(0, accepted, 0, 1));
    await settled();
    expect(has(element, 'ccs-feed-view >> ccs-frame-detail')).to.equal(false);
    await setState(socketState(3, accepted, 0, 1));
    await settled();
    expect(drawn(element)).to.deep.equal([0, 1, 2]);
  });

  it('gives a row two lines where there is little room', async () => {
    const { element } = await show(socketState(50), 380);
    expect(within(element, `${listPath} >> #row-49`).getBoundingClientRect().height).to.equal(42);
  });
});
