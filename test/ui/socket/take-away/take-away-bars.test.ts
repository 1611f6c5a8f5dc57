import { expect, fixture, html } from '@open-wc/testing';
import type { Intent } from '../../../../src/app/intent.ts';
import type { FeedSource, TakeAway } from '../../../../src/app/state/take-away.ts';
import { timestamp } from '../../../../src/domain/time.ts';
import '../../../../src/ui/socket/events-panel.ts';
import type { CcsEventsPanel } from '../../../../src/ui/socket/events-panel.ts';
import { IntentEvent } from '../../../../src/ui/state/intent-event.ts';
import '../../../../src/ui/socket/take-away/source-bar.ts';
import type { CcsSourceBar } from '../../../../src/ui/socket/take-away/source-bar.ts';
import '../../../../src/ui/socket/take-away/take-away-bar.ts';
import type { CcsTakeAwayBar } from '../../../../src/ui/socket/take-away/take-away-bar.ts';
import { provide } from '../../../support/provide.ts';
import { appState } from '../../../support/state.ts';
import { seen } from '../../../support/within.ts';

const file = new Blob(['{}']);

describe('ccs-take-away-bar', () => {
  const shown = (takeAway: TakeAway) =>
    provide<CcsTakeAwayBar>(html`<ccs-take-away-bar></ccs-take-away-bar>`, {
      state: { ...appState(), takeAway },
    });

  it('is accessible in every state, and empty while there is nothing to say', async () => {
    const states: readonly TakeAway[] = [
      { kind: 'idle' },
      { kind: 'working', words: 'Writing HAR', done: 0.4 },
      { kind: 'finished', words: 'Played to every client of this socket:', address: 'ws://x/6/v2/replays/a' },
      { kind: 'failed', words: 'x.har: This is no HAR.' },
      {
        kind: 'socket asked',
        file,
        name: 'x.har',
        purpose: { kind: 'show' },
        sockets: [{ url: 'wss://one/', messages: 1 }],
      },
    ];
    for (const takeAway of states) {
      const { element } = await shown(takeAway);
      await expect(element).to.be.accessible();
      if (takeAway.kind === 'idle') expect(seen(element)).to.equal('');
    }
  });

  it('can stop what is on its way', async () => {
    const { element, intents } = await shown({ kind: 'working', words: 'Writing HAR', done: 0.4 });
    expect(element.shadowRoot?.querySelector('progress')?.value).to.equal(0.4);
    element.shadowRoot?.querySelector('button')?.click();
    expect(intents).to.deep.equal([{ kind: 'end take-away' }]);
  });

  it('asks which socket of a HAR', async () => {
    const sockets = [
      { url: 'wss://one/', messages: 1 },
      { url: '', messages: 1204 },
    ];
    const purpose = { kind: 'show' } as const;
    const { element, intents } = await shown({ kind: 'socket asked', file, name: 'x.har', purpose, sockets });
    expect(seen(element)).to.contain('Without an address (1,204 messages)');
    element.shadowRoot?.querySelector<HTMLButtonElement>('[data-socket="1"]')?.click();
    expect(intents).to.deep.equal([{ kind: 'import file', file, name: 'x.har', purpose, socket: 1 }]);
  });
});

describe('ccs-source-bar', () => {
  const progress = { speed: 10, played: 3, total: 1204, recorded: timestamp(1_767_323_045_678) } as const;

  async function shown(source: FeedSource, live = true) {
    const intents: Intent[] = [];
    const element = await fixture<CcsSourceBar>(
      html`<ccs-source-bar .source=${source} ?live=${live}></ccs-source-bar>`,
    );
    element.addEventListener('intent', (event) => {
      if (event instanceof IntentEvent) intents.push(event.intent);
    });
    return { element, intents };
  }
  const button = (element: Element, name: string): HTMLButtonElement => {
    const all = [...(element.shadowRoot?.querySelectorAll('button') ?? [])];
    const found = all.find((each) => each.textContent.trim() === name);
    if (found === undefined) throw new Error(`No button ${name}`);
    return found;
  };

  it('is accessible for a file and for a replay', async () => {
    const { element } = await shown({ kind: 'file', name: 'mine.har' });
    await expect(element).to.be.accessible();
    const replay = await shown({ kind: 'replay', name: 'mine.har', progress });
    await expect(replay.element).to.be.accessible();
  });

  it('says what is played, how far, and when that was', async () => {
    const { element } = await shown({ kind: 'replay', name: 'mine.har', progress });
    expect(seen(element)).to.contain('Replay of mine.har');
    expect(seen(element)).to.contain('3 of 1,204 frames, recorded 2026-01-02 03:04:05.678Z');
  });

  it('holds a replay, lets it go on at the speed it had, and changes the speed', async () => {
    const { element, intents } = await shown({ kind: 'replay', name: 'x', progress });
    button(element, 'Hold').click();
    element.source = { kind: 'replay', name: 'x', progress: { ...progress, speed: 'paused' } };
    await element.updateComplete;
    expect(button(element, 'Hold').getAttribute('aria-pressed')).to.equal('true');
    button(element, 'Hold').click();
    button(element, 'As fast as possible').click();
    expect(intents).to.deep.equal([
      { kind: 'set replay speed', speed: 'paused' },
      { kind: 'set replay speed', speed: 10 },
      { kind: 'set replay speed', speed: 'fastest' },
    ]);
  });

  it('has no controls when the replay is over', async () => {
    const { element } = await shown({ kind: 'replay', name: 'x', progress }, false);
    expect(element.shadowRoot?.querySelector('button')).to.equal(null);
  });
});

describe('ccs-events-panel', () => {
  it('takes a file that is dropped on it, and shows that it would', async () => {
    const { element, intents } = await provide<CcsEventsPanel>(
      html`<ccs-events-panel style="height: 400px"></ccs-events-panel>`,
      { state: appState() },
    );
    const dropped = new File(['{}'], 'mine.ndjson');
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(dropped);
    const options = { dataTransfer, bubbles: true, cancelable: true };
    const over = new DragEvent('dragover', options);
    element.dispatchEvent(over);
    expect([over.defaultPrevented, element.hasAttribute('dropping')]).to.deep.equal([true, true]);
    element.dispatchEvent(new DragEvent('drop', options));
    expect(element.hasAttribute('dropping')).to.equal(false);
    expect(intents).to.deep.equal([
      { kind: 'import file', file: dropped, name: 'mine.ndjson', purpose: { kind: 'show' } },
    ]);
  });
});
