import { expect, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { AppState, Feed } from '../../../../src/app/state/app-state.ts';
import { emptyFeed } from '../../../../src/app/state/empty-feed.ts';
import type { TakeAway } from '../../../../src/app/state/take-away.ts';
import { timestamp } from '../../../../src/domain/time.ts';
import '../../../../src/ui/socket/take-away/take-away-dialogs.ts';
import '../../../../src/ui/socket/take-away/take-away-menu.ts';
import type { CcsTakeAwayMenu } from '../../../../src/ui/socket/take-away/take-away-menu.ts';
import { provide } from '../../../support/provide.ts';
import type { Provided } from '../../../support/provide.ts';
import { appState } from '../../../support/state.ts';
import { seen, within } from '../../../support/within.ts';

const feed: Feed = { ...emptyFeed('1'), as: 'as 101', counts: { ...emptyFeed('1').counts, kept: 1204 } };
const other: Feed = { ...emptyFeed('2'), as: 'chrome.har', counts: { ...emptyFeed('2').counts, kept: 3 } };
const marks = [{ number: 7, at: timestamp(1), note: '' }];

function state(takeAway: TakeAway = { kind: 'idle' }, feeds: readonly Feed[] = [feed]): AppState {
  const before = appState();
  return { ...before, takeAway, events: { ...before.events, chosen: '1', feeds } };
}

function show(shown: AppState = state(), of = feed, filter?: { text: string; count: number }) {
  return provide<CcsTakeAwayMenu>(
    html`<ccs-take-away-menu .feed=${of} .filter=${filter}></ccs-take-away-menu>`,
    { state: shown },
  );
}

/** The button of this name, wherever in the element it is. */
function button({ element }: Provided<CcsTakeAwayMenu>, name: string): HTMLButtonElement {
  const dialogs = ['ccs-export-dialog', 'ccs-replay-dialog', 'ccs-compare-dialog'];
  const roots = [element, ...dialogs.map((dialog) => within(element, dialog))];
  const all = roots.flatMap((root) => [...(root.shadowRoot?.querySelectorAll('button') ?? [])]);
  const found = all.find((each) => each.textContent.trim().startsWith(name));
  if (found === undefined) throw new Error(`No button ${name}`);
  return found;
}

/** Opens the menu and presses an item of it. */
async function press(shown: Provided<CcsTakeAwayMenu>, item: string): Promise<void> {
  button(shown, 'Recording').click();
  button(shown, item).click();
  await waitUntil(() => hasOpenDialog(shown.element));
  await shown.element.updateComplete;
}

function hasOpenDialog(menu: CcsTakeAwayMenu): boolean {
  const dialogs = [...(menu.shadowRoot?.querySelectorAll('*') ?? [])];
  return dialogs.some((each) => (each.shadowRoot?.querySelector('dialog[open]') ?? undefined) !== undefined);
}

function choose(root: Element, label: string): void {
  const labels = [...(root.shadowRoot?.querySelectorAll('label') ?? [])];
  const found = labels.find((each) => each.textContent.trim().startsWith(label));
  if (found === undefined) throw new Error(`No choice ${label}`);
  found.click();
}

describe('ccs-take-away-menu', () => {
  it('is accessible, closed and open, and so is each dialog', async () => {
    const shown = await show(state({ kind: 'idle' }, [feed, other]));
    await expect(shown.element).to.be.accessible();
    button(shown, 'Recording').click();
    await expect(shown.element).to.be.accessible();
    for (const [item, dialog] of [
      ['Export…', 'ccs-export-dialog'],
      ['Replay…', 'ccs-replay-dialog'],
      ['Compare…', 'ccs-compare-dialog'],
    ] as const) {
      await press(shown, item);
      await expect(within(shown.element, dialog)).to.be.accessible();
      within(shown.element, `${dialog} >> dialog`, HTMLDialogElement).close();
    }
  });

  it('exports what the filter shows, unless something else is chosen', async () => {
    const shown = await show(state(), { ...feed, marks }, { text: 'kind:error', count: 12 });
    await press(shown, 'Export…');
    button(shown, 'Save file').click();
    const frames = within(shown.element, 'ccs-export-dialog >> ccs-frames-choice');
    await press(shown, 'Export…');
    choose(frames, 'Marked frames');
    choose(within(shown.element, 'ccs-export-dialog'), 'HAR');
    await shown.element.updateComplete;
    button(shown, 'Save file').click();
    expect(shown.intents).to.deep.equal([
      { kind: 'export frames', format: 'ndjson', selection: 'shown', what: 'filter: kind:error' },
      { kind: 'export frames', format: 'har', selection: [7], what: 'marked frames' },
    ]);
  });

  it('works by keyboard alone', async () => {
    const shown = await show();
    button(shown, 'Recording').focus();
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => within(shown.element, 'ccs-export-dialog >> dialog', HTMLDialogElement).open);
    button(shown, 'Save file').focus();
    await sendKeys({ press: 'Enter' });
    expect(shown.intents).to.deep.equal([
      { kind: 'export frames', format: 'ndjson', selection: 'all', what: 'all frames' },
    ]);
  });

  it('brings a file in', async () => {
    const shown = await show();
    const file = new File(['{}'], 'mine.ndjson');
    pick(within(shown.element, 'input', HTMLInputElement), file);
    expect(shown.intents).to.deep.equal([
      { kind: 'import file', file, name: 'mine.ndjson', purpose: { kind: 'show' } },
    ]);
  });

  it('replays frames or a file, at the speed that was chosen, and serves them', async () => {
    const shown = await show();
    const dialog = within(shown.element, 'ccs-replay-dialog');
    await press(shown, 'Replay…');
    choose(dialog, '10×');
    button(shown, 'Replay here').click();
    const file = new File(['{}'], 'mine.ndjson');
    pick(within(dialog, 'input[type="file"]', HTMLInputElement), file);
    button(shown, 'Serve to other clients').click();
    expect(shown.intents).to.deep.equal([
      { kind: 'replay frames', selection: 'all', what: 'all frames', speed: 10 },
      { kind: 'import file', file, name: 'mine.ndjson', purpose: { kind: 'replay', speed: 10 } },
      { kind: 'serve frames', selection: 'all', what: 'all frames' },
    ]);
  });

  it('offers only what can be done in an empty tab', async () => {
    const shown = await show(state({ kind: 'idle' }, [emptyFeed('1')]), emptyFeed('1'));
    const disabled = ['Export…', 'Import…', 'Replay…', 'Replay here', 'Serve to other clients', 'Compare'];
    expect(disabled.filter((name) => button(shown, name).disabled)).to.deep.equal([
      'Export…',
      'Replay here',
      'Serve to other clients',
    ]);
  });

  it('compares two tabs and shows what came of it', async () => {
    const shown = await show(state({ kind: 'idle' }, [feed, other]));
    await press(shown, 'Compare…');
    button(shown, 'Compare').click();
    const dialog = within(shown.element, 'ccs-compare-dialog');
    const [last] = [...dialog.shadowRoot!.querySelectorAll<HTMLButtonElement>('.primary')];
    last!.click();
    expect(shown.intents).to.deep.equal([{ kind: 'compare feeds', left: '1', right: '2' }]);
    const side = { frames: 2, notes: 0, bytes: 20, first: timestamp(0), last: timestamp(1000) };
    await shown.setState(
      state(
        {
          kind: 'compared',
          left: { feed: '1', title: 'as 101' },
          right: { feed: '2', title: 'chrome.har' },
          comparison: {
            left: side,
            right: side,
            kinds: [{ direction: 'in', kind: 'pong', left: 2, right: 1 }],
            parts: { left: 1, right: 1 },
            runs: [{ left: 0, right: 0, length: 1 }],
            runCount: 1,
            common: 1,
            aligned: true,
            differing: 1,
            difference: { left: 0, right: 0 },
          },
          first: { where: '/a', left: '1', right: '2' },
        },
        [feed, other],
      ),
    );
    expect(seen(dialog)).to.contain('At /a : A has 1 , B has 2');
    expect(seen(dialog)).to.contain('first at #0 in A and #0 in B');
    await expect(dialog).to.be.accessible();
  });
});

/** As if the user had picked the file in the browser's dialog. */
function pick(input: HTMLInputElement, file: File): void {
  const files = new DataTransfer();
  files.items.add(file);
  input.files = files.files;
  input.dispatchEvent(new Event('change'));
}
