import { aTimeout, expect, html, waitUntil } from '@open-wc/testing';
import type { AppState } from '../../../src/app/state/app-state.ts';
import type { Session } from '../../../src/domain/socket/session.ts';
import { timestamp } from '../../../src/domain/time.ts';
import '../../../src/ui/shell/announcer.ts';
import type { CcsAnnouncer } from '../../../src/ui/shell/announcer.ts';
import { answered, exchangeOf, responseOf } from '../../support/exchange.ts';
import { oneFeed } from '../../support/feed.ts';
import { provide } from '../../support/provide.ts';
import type { Provided } from '../../support/provide.ts';
import { appState } from '../../support/state.ts';
import { within } from '../../support/within.ts';

const url = 'ws://127.0.0.1/6/v2/sock';

function mount(state?: AppState): Promise<Provided<CcsAnnouncer>> {
  const surroundings = state === undefined ? {} : { state };
  return provide<CcsAnnouncer>(html`<ccs-announcer></ccs-announcer>`, surroundings);
}

function said(announcer: CcsAnnouncer): string {
  return within(announcer, '[role="status"]').textContent;
}

function withSession(session: Session): AppState {
  const state = appState();
  return { ...state, events: oneFeed({ session }) };
}

describe('ccs-announcer', () => {
  it('is accessible', async () => {
    await expect((await mount()).element).to.be.accessible();
  });

  it('tells the end of a Submit', async () => {
    const { element, setState } = await mount();
    await setState(appState({ exchange: exchangeOf({ kind: 'sending' }) }));
    expect(said(element)).to.equal('');
    await setState(appState({ exchange: exchangeOf(answered(responseOf(200, '{}'))) }));
    expect(said(element)).to.equal('200 OK, 34 ms');
  });

  it('tells nothing of an exchange that is put back from the history', async () => {
    const { element, setState } = await mount();
    await setState(appState({ exchange: exchangeOf(answered(responseOf(200, '{}'))) }));
    expect(said(element)).to.equal('');
  });

  it('tells changes of the session, of quick ones the last', async () => {
    const { element, setState } = await mount();
    const since = timestamp(0);
    await setState(withSession({ kind: 'opening', url, since }));
    expect(said(element)).to.equal('Events: opening');
    await setState(withSession({ kind: 'open', url, since }));
    await setState(withSession({ kind: 'accepted', url, since, openedAt: since }));
    await aTimeout(100);
    expect(said(element)).to.equal('Events: opening');
    await waitUntil(() => said(element) === 'Events: connected, accepted', undefined, { timeout: 2000 });
  });
});
