import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { IndexCounts } from '../../../../src/domain/socket/index/kind-counts.ts';
import { FilterTextEvent } from '../../../../src/ui/socket/filter-text-event.ts';
import '../../../../src/ui/socket/kinds/kinds-menu.ts';
import type { CcsKindsMenu } from '../../../../src/ui/socket/kinds/kinds-menu.ts';
import { chooseTrait, traitChoice } from '../../../../src/ui/socket/kinds/trait-choice.ts';
import { socketDocument } from '../../../support/documents.ts';
import { seen, within } from '../../../support/within.ts';

const counts: IndexCounts = {
  until: 1300,
  missed: 0,
  kinds: [
    { kind: 'pong', in: 3, out: 0, faulty: 0 },
    { kind: 'update_agent', in: 1204, out: 0, faulty: 2 },
    { kind: 'ping', in: 0, out: 4, faulty: 0 },
    { kind: 'unknown', in: 7, out: 1, faulty: 0 },
  ],
};

async function show(
  filter = '',
  given: IndexCounts | undefined = counts,
): Promise<{ element: CcsKindsMenu; texts: string[] }> {
  const texts: string[] = [];
  const element = await fixture<CcsKindsMenu>(
    html`<ccs-kinds-menu
      .document=${socketDocument}
      .counts=${given}
      .end=${1300}
      .filter=${filter}
    ></ccs-kinds-menu>`,
  );
  element.addEventListener('filter-text', (event) => {
    if (event instanceof FilterTextEvent) texts.push(event.text);
  });
  return { element, texts };
}

async function open(element: CcsKindsMenu): Promise<void> {
  within(element, '.face').click();
  // The menu is drawn when it has been opened, which the browser tells a moment later.
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  await element.updateComplete;
}

function press(element: CcsKindsMenu, name: string): void {
  within(element, `[aria-label="${name}"]`).click();
}

describe('ccs-kinds-menu', () => {
  it('is accessible closed and open', async () => {
    const { element } = await show();
    await expect(element).to.be.accessible();
    await open(element);
    await expect(element).to.be.accessible();
  });

  it('says how many kinds were seen, and what is unknown or wrong', async () => {
    const { element } = await show();
    expect(seen(within(element, '.face'))).to.equal('Kinds 2 / of 10 seen 8 unknown 2 violations');
  });

  it('badges nothing while all is well', async () => {
    const { element } = await show('', {
      until: 1,
      missed: 0,
      kinds: [{ kind: 'pong', in: 1, out: 0, faulty: 0 }],
    });
    expect(seen(within(element, '.face'))).to.equal('Kinds 1 / of 10 seen');
  });

  it('lists every kind of the document with its label, what it is, and how many came', async () => {
    const { element } = await show();
    await open(element);
    const rows = [...within(element, '#kinds').querySelectorAll('tbody tr')].map((row) => seen(row));
    expect(rows.length).to.equal(socketDocument.frames.length + socketDocument.messages.length + 1 + 2);
    expect(rows[4]).to.equal('update_agent observed 2 violations 1,204 Only Hide');
    expect(rows[0]).to.equal('connect accepted inferred 0 Only Hide');
    expect(rows.at(-2)).to.equal('Unknown 8 Only Hide');
    expect(within(element, '#kinds tbody .title').title).to.equal(socketDocument.frames[0]?.description);
  });

  it('says what is not looked at yet, and what could not be', async () => {
    const { element } = await show('', { ...counts, until: 100, missed: 5 });
    await open(element);
    expect(seen(within(element, '#kinds'))).to.contain('1,200 more are still to be looked at.');
    expect(seen(within(element, '#kinds'))).to.contain('5 fell off before they could be looked at.');
  });

  it('writes the chosen kinds into the filter, beside what stands there', async () => {
    const { element, texts } = await show('Away kind:pong');
    await open(element);
    press(element, 'Only update_agent');
    press(element, 'Only pong');
    press(element, 'Hide create_call');
    press(element, 'Only Unknown');
    press(element, 'Hide Violations');
    expect(texts).to.deep.equal([
      'Away kind:pong,update_agent',
      'Away',
      'Away kind:pong -kind:create_call',
      'Away kind:pong is:unknown',
      'Away kind:pong -is:violation',
    ]);
  });

  it('shows what the filter says', async () => {
    const { element } = await show('-kind:pong is:unknown');
    await open(element);
    const pressed = [...within(element, '#kinds').querySelectorAll('[aria-pressed="true"]')].map(
      (each) => each.ariaLabel,
    );
    expect(pressed).to.deep.equal(['Hide pong', 'Only Unknown']);
  });

  it('closes with Escape, and gives the focus back', async () => {
    const { element } = await show();
    within(element, '.face').focus();
    await sendKeys({ press: 'Enter' });
    await open(element).catch(() => undefined);
    if (!within(element, '#kinds').matches(':popover-open')) await open(element);
    await sendKeys({ press: 'Escape' });
    expect(within(element, '#kinds').matches(':popover-open')).to.equal(false);
    expect(element.shadowRoot?.activeElement?.className).to.contain('face');
  });

  it('stays within the window', async () => {
    const { element } = await show();
    await open(element);
    const { left, right, top, bottom } = within(element, '#kinds').getBoundingClientRect();
    expect(left).to.be.at.least(0);
    expect(right).to.be.at.most(innerWidth);
    expect(top).to.be.at.least(0);
    expect(bottom).to.be.at.most(innerHeight);
  });
});

describe('the choice of a trait', () => {
  it('is read and written beside other terms', () => {
    expect(traitChoice('Away -is:unknown', 'unknown')).to.equal('hidden');
    expect(traitChoice('Away is:note', 'unknown')).to.equal('unsaid');
    expect(chooseTrait('Away -is:unknown', 'unknown', 'only')).to.equal('Away is:unknown');
    expect(chooseTrait('is:unknown Away is:unknown', 'unknown', 'unsaid')).to.equal('Away');
  });
});
