import { expect, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { MatchCounts } from '../../../../src/app/ports/socket-port.ts';
import type { AppState, Feed } from '../../../../src/app/state/app-state.ts';
import { CcsRowWindow } from '../../../../src/ui/elements/row-window.ts';
import '../../../../src/ui/socket/feed-stage.ts';
import '../../../../src/ui/socket/frame-detail.ts';
import '../../../../src/ui/socket/events-panel.ts';
import type { CcsEventsPanel } from '../../../../src/ui/socket/events-panel.ts';
import { FakeFrames } from '../../../support/fake-frames.ts';
import { oneFeed } from '../../../support/feed.ts';
import { provide } from '../../../support/provide.ts';
import type { Provided } from '../../../support/provide.ts';
import { appState } from '../../../support/state.ts';
import { has, seen, within } from '../../../support/within.ts';

const kept = 1000;
const listPath = 'ccs-feed-view >> ccs-frame-list >> ccs-row-window';

/** Every tenth of a thousand frames is a match. */
function eventsState(members: Partial<Feed> = {}, matches?: Partial<MatchCounts>): AppState {
  const found = { filter: 1, first: 0, end: kept / 10, scanned: kept, mistakes: [], ...matches };
  const counts = { kept, dropped: 0, bytes: 0, notes: 0, ...(matches && { matches: found }) };
  return appState({ events: oneFeed({ counts, ...members }) });
}

const frame = { id: 1, text: 'frame', shows: 'matches' } as const;

interface Shown extends Provided<CcsEventsPanel> {
  readonly frames: FakeFrames;
}

async function show(state: AppState): Promise<Shown> {
  const frames = new FakeFrames();
  const provided = await provide<CcsEventsPanel>(
    html`<ccs-events-panel style="height: 400px; width: 1000px"></ccs-events-panel>`,
    { state, frames },
  );
  await waitUntil(() => visible(provided.element).length > 5);
  return { ...provided, frames };
}

function options(element: CcsEventsPanel): readonly HTMLElement[] {
  const { shadowRoot } = within(element, listPath);
  return [...(shadowRoot?.querySelectorAll<HTMLElement>('[role="option"]') ?? [])];
}

/** Summaries of the rows in sight; the fakes name their frames. */
function visible(element: CcsEventsPanel): readonly string[] {
  const { top, bottom } = within(element, listPath).getBoundingClientRect();
  return options(element)
    .filter((row) => row.getBoundingClientRect().bottom > top && row.getBoundingClientRect().top < bottom)
    .flatMap((row) => /frame \d+/.exec(seen(row)) ?? []);
}

function rowOf(element: CcsEventsPanel, name: string): HTMLElement {
  const found = options(element).find((row) => new RegExp(`${name}\\b`).test(seen(row)));
  if (found === undefined) throw new Error(`No row ${name}`);
  return found;
}

async function scrollTo(element: CcsEventsPanel, row: number): Promise<void> {
  within(element, listPath, CcsRowWindow).scrollToRow(row);
  await waitUntil(() => visible(element).includes(`frame ${String(row)}`));
}

describe('The list of frames with a filter', () => {
  it('shows the matches only, with what was looked for marked', async () => {
    const { element } = await show(eventsState({ filter: frame }, {}));
    await waitUntil(() => visible(element).at(-1) === 'frame 990');
    expect(visible(element).at(-2)).to.equal('frame 980');
    const marked = within(rowOf(element, 'frame 990'), 'ccs-frame-row >> mark');
    expect(marked.textContent).to.equal('frame');
    await expect(element).to.be.accessible();
  });

  it('goes on showing what it showed until the worker has begun with the filter', async () => {
    const { element, setState } = await show(eventsState());
    await setState(eventsState({ filter: frame }));
    expect(visible(element)).to.include('frame 999');
    await setState(eventsState({ filter: frame }, {}));
    await waitUntil(() => visible(element).at(-1) === 'frame 990');
  });

  it('keeps the chosen frame in sight when a filter is set, and when it is taken away', async () => {
    const { element, setState } = await show(eventsState());
    await scrollTo(element, 500);
    rowOf(element, 'frame 500').click();
    await setState(eventsState({ filter: frame }, {}));
    await waitUntil(() => visible(element).includes('frame 500') && visible(element).includes('frame 490'));
    expect(rowOf(element, 'frame 500').ariaSelected).to.equal('true');
    await setState(eventsState({ filter: { ...frame, id: 2, text: '' } }));
    await waitUntil(() => visible(element).includes('frame 501') || visible(element).includes('frame 499'));
    expect(rowOf(element, 'frame 500').ariaSelected).to.equal('true');
  });

  it('keeps its place when no frame is chosen', async () => {
    const { element, setState } = await show(eventsState());
    await scrollTo(element, 500);
    await setState(eventsState({ filter: frame }, {}));
    await waitUntil(() => visible(element).includes('frame 490'));
  });

  it('keeps its place while older matches are found before it', async () => {
    const { element, setState } = await show(eventsState());
    await setState(eventsState({ filter: frame }, { first: 50 }));
    await waitUntil(() => visible(element).at(-1) === 'frame 990');
    await scrollTo(element, 60).catch(() => undefined);
    await waitUntil(() => visible(element).includes('frame 600'));
    const before = visible(element);
    await setState(eventsState({ filter: frame }, { first: 0 }));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(visible(element)).to.deep.equal(before);
  });

  it('shows all frames with the matches marked, and leads from one to the next', async () => {
    const filter = { ...frame, shows: 'all' } as const;
    const { element, frames } = await show(eventsState({ filter }, {}));
    frames.matchEvery = 100;
    expect(visible(element)).to.include('frame 999');
    rowOf(element, 'frame 995').click();
    await waitUntil(() => has(element, 'ccs-feed-view >> ccs-frame-detail'));
    const step = within(element, 'ccs-feed-view >> ccs-filter-bar >> [data-to="previous"]');
    step.click();
    await waitUntil(() => visible(element).includes('frame 900'));
    expect(rowOf(element, 'frame 900').ariaSelected).to.equal('true');
    step.click();
    await waitUntil(() => visible(element).includes('frame 800'));
  });

  it('marks a match with a colour and not by that alone', async () => {
    const filter = { ...frame, shows: 'all' } as const;
    const frames = new FakeFrames();
    frames.matches = [995];
    const { element } = await provide<CcsEventsPanel>(
      html`<ccs-events-panel style="height: 400px; width: 1000px"></ccs-events-panel>`,
      { state: eventsState({ filter }, {}), frames },
    );
    await waitUntil(() => visible(element).includes('frame 995'));
    expect(seen(rowOf(element, 'frame 995'))).to.contain('match');
    expect(seen(rowOf(element, 'frame 994'))).to.not.contain('match');
    await expect(element).to.be.accessible();
  });

  it('stays where it is paused, whatever matches come', async () => {
    const { element, setState } = await show(eventsState({ filter: frame }, {}));
    await waitUntil(() => visible(element).at(-1) === 'frame 990');
    const buttons = [...(within(element, 'ccs-feed-view').shadowRoot?.querySelectorAll('button') ?? [])];
    buttons.find(({ textContent }) => textContent.trim() === 'Pause')?.click();
    await setState(eventsState({ filter: frame }, { end: 200 }));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(visible(element).at(-1)).to.equal('frame 990');
  });

  it('F goes to the filter', async () => {
    const { element } = await show(eventsState());
    within(element, listPath).focus();
    await sendKeys({ press: 'f' });
    const bar = within(element, 'ccs-feed-view >> ccs-filter-bar');
    expect(bar.shadowRoot?.activeElement?.ariaLabel).to.equal('Filter events');
    expect((bar.shadowRoot?.activeElement as HTMLInputElement).value).to.equal('');
  });

  it('fires what a part of the panel has written into the filter', async () => {
    const { element, intents } = await show(eventsState());
    const bar = within(element, 'ccs-feed-view >> ccs-filter-bar');
    (within(bar, '[data-direction="in"]') as HTMLButtonElement).click();
    expect(intents).to.deep.equal([{ kind: 'filter events', text: 'dir:in' }]);
  });
});
