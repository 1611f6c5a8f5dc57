import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { AppState } from '../../../src/app/state/app-state.ts';
import type { HistorySummary } from '../../../src/domain/history/history-entry.ts';
import { timestamp } from '../../../src/domain/time.ts';
import '../../../src/ui/history/history-panel.ts';
import type { CcsHistoryPanel } from '../../../src/ui/history/history-panel.ts';
import { sampleSession } from '../../support/sample-session.ts';
import { provide } from '../../support/provide.ts';
import type { Provided } from '../../support/provide.ts';
import { appState } from '../../support/state.ts';
import { has, seen, within } from '../../support/within.ts';

const hour = 3_600_000;
const midday = new Date().setHours(12, 0, 0, 0);

function summary(id: string, change: Partial<HistorySummary> = {}): HistorySummary {
  return {
    id,
    startedAt: timestamp(midday),
    target: 'Built-in CCS',
    section: '4.3',
    title: 'List All Tenants',
    method: 'GET',
    path: '/6/v2/api/tenants',
    outcome: 'answered',
    status: 200,
    ...change,
  };
}

const none: AppState['history'] = {
  entries: [],
  more: false,
  sessions: [],
  moreSessions: false,
  written: new Set(),
};

function mount(history: Partial<AppState['history']>): Promise<Provided<CcsHistoryPanel>> {
  const state = appState({ history: { ...none, ...history } });
  return provide<CcsHistoryPanel>(html`<ccs-history-panel></ccs-history-panel>`, { state });
}

const some = [
  summary('3'),
  summary('2', { target: 'ccs.example.com', status: 401 }),
  summary('1', { startedAt: timestamp(midday - 24 * hour), outcome: 'not sent' }),
];

describe('ccs-history-panel', () => {
  before(async () => {
    await import('../../../src/ui/styles/tokens.css');
  });

  for (const theme of ['light', 'dark']) {
    it(`is accessible in ${theme}`, async () => {
      document.documentElement.dataset['theme'] = theme;
      const { element } = await mount({ entries: some, more: true, failure: 'The disk is full.' });
      await expect(element).to.be.accessible();
      delete document.documentElement.dataset['theme'];
    });
  }

  it('is the region History and lists entries in their order under their days', async () => {
    const { element } = await mount({ entries: some });
    expect(within(element, 'section').getAttribute('aria-label')).to.equal('History');
    const text = seen(element);
    for (const part of [
      '3 exchanges',
      'Today',
      'GET',
      '/tenants',
      '200',
      'Built-in CCS',
      '401',
      'ccs.example.com',
    ]) {
      expect(text).to.contain(part);
    }
    expect(text.indexOf('Yesterday')).to.be.greaterThan(text.indexOf('401'));
    expect(text.indexOf('not sent')).to.be.greaterThan(text.indexOf('Yesterday'));
  });

  it('lists sessions among the exchanges by time, with how they ended and what they had', async () => {
    const ended = sampleSession('2a', {
      startedAt: timestamp(midday),
      end: { kind: 'closed', at: timestamp(midday + 61_000), code: 1001, reason: 'bye', by: 'server' },
      tally: { received: 1204, sent: 3, bytes: 9, dropped: 40 },
    });
    const left = sampleSession('1a', { end: { kind: 'left', at: timestamp(3000) } });
    const { element, intents } = await mount({ entries: some, sessions: [ended, left] });
    const text = seen(element);
    for (const part of [
      '3 exchanges, 2 sessions',
      '101',
      '1001 by the server after 1 min 1 s “bye”',
      '1,204 in, 3 out, 40 dropped',
      'page was left after 2.0 s',
    ]) {
      expect(text).to.contain(part);
    }
    const order = [...element.shadowRoot!.querySelectorAll<HTMLElement>('.entry')].map(
      ({ dataset }) => dataset['id'],
    );
    expect(order).to.deep.equal(['3', '2a', '2', '1a', '1']);
    await expect(element).to.be.accessible();
    within(element, '.entry[data-id="2a"]').click();
    within(element, '.remove[data-id="1a"]').click();
    expect(intents).to.deep.equal([
      { kind: 'open session', id: '2a' },
      { kind: 'remove session', id: '1a' },
    ]);
  });

  it('calls a session connected while its recording is written, and its end unknown after that', async () => {
    const { element, setState } = await mount({ sessions: [sampleSession('1')], written: new Set(['r']) });
    expect(within(element, '.entry ccs-status-word').textContent).to.equal('connected');
    expect(has(element, 'button.remove')).to.equal(false);
    await setState(appState({ history: { ...none, sessions: [sampleSession('1')] } }));
    expect(within(element, '.entry ccs-status-word').textContent).to.equal('ended unknown (page was closed)');
    expect(has(element, 'button.remove')).to.equal(true);
  });

  it('leaves out what is older than the end of a list that goes on', async () => {
    const { element } = await mount({ entries: [summary('5')], more: true, sessions: [sampleSession('4')] });
    expect(has(element, '[data-id="4"]')).to.equal(false);
    expect(has(element, '.more')).to.equal(true);
  });

  it('says that the page was closed before an answer came', async () => {
    const { element } = await mount({
      entries: [summary('1', { startedAt: timestamp(performance.timeOrigin - hour), outcome: 'sending' })],
    });
    expect(seen(element)).to.contain('outcome unknown (page was closed)');
  });

  it('calls an exchange begun since the page was opened "sending"', async () => {
    const { element } = await mount({
      entries: [summary('1', { startedAt: timestamp(Date.now()), outcome: 'sending' })],
    });
    expect(within(element, '.entry ccs-status-word').textContent).to.equal('sending');
  });

  it('restores with a click and removes one', async () => {
    const { element, intents } = await mount({ entries: some });
    within(element, '.entry[data-id="2"]').click();
    within(element, '.remove[data-id="3"]').click();
    expect(intents).to.deep.equal([
      { kind: 'restore history', id: '2' },
      { kind: 'remove history', id: '3' },
    ]);
  });

  it('moves through the entries with the arrow keys', async () => {
    const { element, intents } = await mount({ entries: some });
    element.focus();
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Enter' });
    expect(intents).to.deep.equal([{ kind: 'restore history', id: '2' }]);
  });

  it('clears only after asking', async () => {
    const { element, intents } = await mount({ entries: some });
    within(element, '.head button').click();
    const dialog = within(element, 'dialog', HTMLDialogElement);
    expect(dialog.open).to.equal(true);
    await expect(element).to.be.accessible();
    await sendKeys({ press: 'Escape' });
    expect(dialog.open).to.equal(false);
    expect(intents).to.deep.equal([]);
    within(element, '.head button').click();
    within(element, 'dialog .primary').click();
    expect(intents).to.deep.equal([{ kind: 'clear history' }]);
  });

  it('shows more where there is more', async () => {
    const { element, intents } = await mount({ entries: some, more: true });
    within(element, '.more').click();
    expect(intents).to.deep.equal([{ kind: 'more history' }]);
  });

  it('says what it is for while it is empty, and why it cannot be read', async () => {
    const { element, setState } = await mount({});
    expect(seen(element)).to.contain('Nothing sent yet');
    expect(has(element, '.head')).to.equal(false);
    await setState(appState({ history: { ...none, failure: 'Storage is switched off.' } }));
    expect(seen(within(element, '[role="alert"]'))).to.contain('Storage is switched off.');
  });

  it('marks the entry that the response pane shows', async () => {
    const { element, setState } = await mount({ entries: some });
    expect(has(element, '[aria-current="true"]')).to.equal(false);
    const state = appState({ history: { ...none, entries: some } });
    const request = { method: 'GET', url: 'http://127.0.0.1/', headers: [] };
    await setState({
      ...state,
      exchange: {
        id: '2',
        section: '4.3',
        startedAt: timestamp(midday),
        request,
        route: 'direct',
        target: 'Built-in CCS',
        result: { kind: 'sending' },
        stored: { kind: 'yes' },
      },
    });
    expect(within(element, '[aria-current="true"]').dataset['id']).to.equal('2');
  });
});
