import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Feed } from '../../../src/app/state/app-state.ts';
import { emptyFeed } from '../../../src/app/state/empty-feed.ts';
import type { Session } from '../../../src/domain/socket/session.ts';
import { timestamp } from '../../../src/domain/time.ts';
import '../../../src/ui/socket/feed-tabs.ts';
import type { CcsFeedTabs } from '../../../src/ui/socket/feed-tabs.ts';
import { provide } from '../../support/provide.ts';
import type { Provided } from '../../support/provide.ts';
import { seen, within } from '../../support/within.ts';

const at = timestamp(0);
const accepted: Session = { kind: 'accepted', url: 'ws://127.0.0.1/', since: at, openedAt: at };

const feeds: readonly Feed[] = [
  {
    ...emptyFeed('1'),
    session: accepted,
    as: 'as 100, telco and tenant, Built-in CCS',
    counts: { kept: 1200, dropped: 5, bytes: 300, notes: 1 },
  },
  emptyFeed('2'),
];

function show(chosen: string): Promise<Provided<CcsFeedTabs>> {
  return provide<CcsFeedTabs>(
    html`<ccs-feed-tabs style="width: 600px" .feeds=${feeds} .chosen=${chosen}></ccs-feed-tabs>`,
  );
}

function tabs(element: CcsFeedTabs): readonly HTMLElement[] {
  return [...(element.shadowRoot?.querySelectorAll<HTMLElement>('[role="tab"]') ?? [])];
}

describe('ccs-feed-tabs', () => {
  it('is accessible, names each session and counts its frames, those that fell off included', async () => {
    const { element } = await show('1');
    await expect(element).to.be.accessible();
    expect(tabs(element).map(seen)).to.deep.equal([
      '100, telco and tenant, Built-in CCS 1,204 frames',
      'Tab 2, not connected yet 0 frames',
    ]);
  });

  it('goes from tab to tab by arrows, round the end', async () => {
    const { element, intents } = await show('2');
    tabs(element)[1]?.focus();
    await sendKeys({ press: 'ArrowRight' });
    expect(intents).to.deep.equal([{ kind: 'choose feed', feed: '1' }]);
  });

  it('closes an empty tab at once', async () => {
    const { element, intents } = await show('2');
    tabs(element)[1]?.focus();
    await sendKeys({ press: 'Delete' });
    expect(intents).to.deep.equal([{ kind: 'close feed', feed: '2' }]);
  });

  it('asks before it closes a tab that has a session or frames', async () => {
    const { element, intents } = await show('1');
    within(element, '[aria-label="Close tab"]').click();
    const question = within(element, 'dialog', HTMLDialogElement);
    expect(question.open).to.equal(true);
    expect(seen(question)).to.contain('1,204 frames');
    await expect(element).to.be.accessible();
    within(question, 'button:not(.primary)').click();
    expect([question.open, intents]).to.deep.equal([false, []]);
    within(element, '[aria-label="Close tab"]').click();
    within(question, 'button.primary').click();
    expect(intents).to.deep.equal([{ kind: 'close feed', feed: '1' }]);
  });

  it('opens another tab', async () => {
    const { element, intents } = await show('1');
    within(element, '[aria-label="New tab"]').click();
    expect(intents).to.deep.equal([{ kind: 'add feed' }]);
  });
});
