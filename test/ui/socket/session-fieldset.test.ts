import { expect, html } from '@open-wc/testing';
import type { Intent } from '../../../src/app/intent.ts';
import { defaultSessionSettings } from '../../../src/domain/socket/session-settings.ts';
import type { SessionSettings } from '../../../src/domain/socket/session-settings.ts';
import '../../../src/ui/socket/settings/session-fieldset.ts';
import type { CcsSessionFieldset } from '../../../src/ui/socket/settings/session-fieldset.ts';
import { socketDocument } from '../../support/documents.ts';
import { provide } from '../../support/provide.ts';
import { seen } from '../../support/within.ts';

async function mount(
  settings: SessionSettings = defaultSessionSettings,
): Promise<{ element: CcsSessionFieldset; intents: readonly Intent[] }> {
  return provide<CcsSessionFieldset>(
    html`<ccs-session-fieldset
      .settings=${settings}
      .keepAlive=${socketDocument.keepAlive}
    ></ccs-session-fieldset>`,
  );
}

function fields(element: CcsSessionFieldset): readonly HTMLInputElement[] {
  return [...(element.shadowRoot?.querySelectorAll('input') ?? [])];
}

describe('ccs-session-fieldset', () => {
  it('is accessible', async () => {
    const { element } = await mount();
    await expect(element).to.be.accessible();
  });

  it('changes one setting at a time', async () => {
    const { element, intents } = await mount();
    for (const field of fields(element)) {
      if (field.type === 'checkbox') {
        field.click();
      } else {
        field.value = '7';
        field.dispatchEvent(new Event('change'));
      }
    }
    const changed: readonly Partial<SessionSettings>[] = [
      { connectWithin: 7 },
      { answerWithin: 7 },
      { keepAlive: { kind: 'on', every: 5 } },
      { keepAlive: { kind: 'off', every: 7 } },
      { staleAfter: 7 },
      { reconnect: 'off' },
    ];
    expect(intents).to.deep.equal(
      changed.map((change) => ({
        kind: 'change session settings',
        settings: { ...defaultSessionSettings, ...change },
      })),
    );
  });

  it('puts a number back that is not allowed', async () => {
    const { element, intents } = await mount();
    const [connectWithin] = fields(element);
    if (connectWithin === undefined) throw new Error('No field');
    for (const value of ['0', '', '121']) {
      connectWithin.value = value;
      connectWithin.dispatchEvent(new Event('change'));
      expect(connectWithin.value).to.equal('10');
    }
    expect(intents).to.deep.equal([]);
  });

  it('says what silence means with keep-alive and without', async () => {
    const { element } = await mount();
    expect(seen(element)).to.contain('without keep-alive a quiet line cannot be told from a dead one');
    element.settings = { ...defaultSessionSettings, keepAlive: { kind: 'on', every: 60 } };
    await element.updateComplete;
    expect(seen(element)).to.contain('stale after 120 s: two pings must have had their time');
  });
});
