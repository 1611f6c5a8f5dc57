import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Feed } from '../../../src/app/state/app-state.ts';
import { emptyFeed } from '../../../src/app/state/empty-feed.ts';
import { defaultLogSettings, megabyte } from '../../../src/domain/socket/log-settings.ts';
import { CcsLogFieldset } from '../../../src/ui/socket/settings/log-fieldset.ts';
import '../../../src/ui/socket/settings/settings-fieldsets.ts';
import '../../../src/ui/socket/settings/settings-menu.ts';
import type { CcsSettingsMenu } from '../../../src/ui/socket/settings/settings-menu.ts';
import { provide } from '../../support/provide.ts';
import { appState } from '../../support/state.ts';
import { seen, within } from '../../support/within.ts';

async function mount(change: Partial<Feed> = {}) {
  const state = appState();
  const space = { used: 300 * megabyte, quota: 10 * 1024 * megabyte };
  const provided = await provide<CcsSettingsMenu>(
    html`<ccs-settings-menu .feed=${{ ...emptyFeed('1'), ...change }}></ccs-settings-menu>`,
    { state: { ...state, events: { ...state.events, space } } },
  );
  within(provided.element, '.face').click();
  await provided.element.updateComplete;
  const fields = within(provided.element, 'ccs-log-fieldset', CcsLogFieldset);
  await fields.updateComplete;
  return { ...provided, fields };
}

function type(fields: CcsLogFieldset, id: string, value: string): void {
  const input = within(fields, `#${id}`, HTMLInputElement);
  input.value = value;
  input.dispatchEvent(new Event('change'));
}

describe('ccs-settings-menu', () => {
  before(async () => {
    await import('../../../src/ui/styles/tokens.css');
  });

  for (const theme of ['light', 'dark']) {
    it(`is accessible in ${theme}, also with a mistake in it`, async () => {
      document.documentElement.dataset['theme'] = theme;
      const { element, fields } = await mount();
      type(fields, 'frames', '3');
      await fields.updateComplete;
      await expect(element).to.be.accessible();
      delete document.documentElement.dataset['theme'];
    });
  }

  it('has the room on disk looked at when it opens, and closes with Escape', async () => {
    const { element, intents } = await mount();
    const menu = within(element, '#menu');
    expect(menu.matches(':popover-open')).to.equal(true);
    expect(intents).to.deep.equal([{ kind: 'look at disk' }]);
    await sendKeys({ press: 'Escape' });
    expect(menu.matches(':popover-open')).to.equal(false);
  });

  it('changes a setting as soon as it is made', async () => {
    const { intents, fields } = await mount();
    type(fields, 'frames', '5000');
    type(fields, 'megabytes', '64');
    within(fields, '[type="checkbox"]').click();
    expect(intents.slice(1)).to.deep.equal([
      { kind: 'change log settings', settings: { ...defaultLogSettings, frames: 5000 } },
      { kind: 'change log settings', settings: { ...defaultLogSettings, bytes: 64 * megabyte } },
      { kind: 'change log settings', settings: { ...defaultLogSettings, record: true } },
    ]);
  });

  it('says what can be set instead of setting what cannot', async () => {
    const { intents, fields } = await mount();
    type(fields, 'frames', '12');
    type(fields, 'megabytes', '1.5');
    await fields.updateComplete;
    expect(intents).to.have.length(1);
    expect(seen(fields)).to.contain('A whole number from 1,000 to 10,000,000.');
    expect(seen(fields)).to.contain('A whole number from 1 to 2,048.');
    type(fields, 'frames', '1000');
    await fields.updateComplete;
    expect(within(fields, '#frames').getAttribute('aria-invalid')).to.equal('false');
  });

  it('says where frames are, what was lost, and how much room there is', async () => {
    const lost = await mount({
      recording: { kind: 'on disk', recording: 'r', from: 0, damage: 'The last 3 frames are lost.' },
    });
    expect(seen(lost.fields)).to.contain('here again after a reload. The last 3 frames are lost.');
    expect(seen(lost.fields)).to.contain('has 300 MB on disk');
    expect(seen(lost.fields)).to.contain('room for 9.7 GB more');
    const why = 'This browser has no private files. (SecurityError)';
    const memory = await mount({ recording: { kind: 'in memory', why } });
    expect(seen(memory.fields)).to.contain(`gone with this tab: ${why}`);
  });
});
