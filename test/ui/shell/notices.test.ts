import { expect, html } from '@open-wc/testing';
import type { Notice } from '../../../src/app/state/app-state.ts';
import '../../../src/ui/shell/notices.ts';
import type { CcsNotices } from '../../../src/ui/shell/notices.ts';
import '../../../src/ui/shell/server-banner.ts';
import type { CcsServerBanner } from '../../../src/ui/shell/server-banner.ts';
import { provide } from '../../support/provide.ts';
import { appState } from '../../support/state.ts';
import { has, seen, within } from '../../support/within.ts';

const notices: readonly Notice[] = [
  { id: 'domain', tone: 'info', text: 'The Domain was cleaned up.' },
  { id: 'built-in', tone: 'warning', text: 'The world could not be started anew.' },
  {
    id: 'draft',
    tone: 'error',
    text: 'The history entry took the place of your request.',
    action: { title: 'Undo', intent: { kind: 'reset draft', section: '4.3' } },
  },
];

describe('ccs-notices', () => {
  before(async () => {
    await import('../../../src/ui/styles/tokens.css');
  });

  it('is accessible, with notices and without', async () => {
    const { element, setState } = await provide<CcsNotices>(html`<ccs-notices></ccs-notices>`, {
      state: appState({ notices }),
    });
    await expect(element).to.be.accessible();
    await setState(appState());
    await expect(element).to.be.accessible();
    expect(has(element, 'li')).to.equal(false);
  });

  it('shows each until it is dismissed', async () => {
    const { element, intents } = await provide<CcsNotices>(html`<ccs-notices></ccs-notices>`, {
      state: appState({ notices }),
    });
    for (const { text } of notices) expect(seen(element)).to.contain(text);
    within(element, 'button[data-id="built-in"]').click();
    expect(intents).to.deep.equal([{ kind: 'dismiss notice', id: 'built-in' }]);
  });

  it('offers what mends it', async () => {
    const { element, intents } = await provide<CcsNotices>(html`<ccs-notices></ccs-notices>`, {
      state: appState({ notices }),
    });
    within(element, '.action').click();
    expect(intents).to.deep.equal([
      { kind: 'reset draft', section: '4.3' },
      { kind: 'dismiss notice', id: 'draft' },
    ]);
  });
});

describe('ccs-server-banner', () => {
  it('says what happened and what to do when the console server does not answer', async () => {
    const { element, setState } = await provide<CcsServerBanner>(
      html`<ccs-server-banner></ccs-server-banner>`,
    );
    expect(seen(element)).to.equal('');
    await setState(appState({ server: { kind: 'unreachable', why: 'Connection refused.' } }));
    const text = seen(element);
    for (const part of ['does not answer', 'Connection refused.', 'npm start', 'Reload']) {
      expect(text).to.contain(part);
    }
    await expect(element).to.be.accessible();
  });
});
