import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { AppState } from '../../../src/app/state/app-state.ts';
import { timestamp } from '../../../src/domain/time.ts';
import '../../../src/ui/palette/palette.ts';
import type { CcsPalette } from '../../../src/ui/palette/palette.ts';
import type { ShellCommand } from '../../../src/ui/state/shell-command.ts';
import { exchangeOf } from '../../support/exchange.ts';
import { oneFeed } from '../../support/feed.ts';
import { provide } from '../../support/provide.ts';
import type { Provided } from '../../support/provide.ts';
import { appState } from '../../support/state.ts';
import { seen, within } from '../../support/within.ts';

async function open(state: AppState = appState()): Promise<Provided<CcsPalette>> {
  const provided = await provide<CcsPalette>(html`<ccs-palette></ccs-palette>`, { state });
  provided.element.show();
  await provided.element.updateComplete;
  return provided;
}

function titles(palette: CcsPalette): string[] {
  const rows = palette.shadowRoot?.querySelectorAll('[role="option"] .title') ?? [];
  return [...rows].map((row) => row.textContent);
}

async function type(palette: CcsPalette, text: string): Promise<void> {
  await sendKeys({ type: text });
  await palette.updateComplete;
}

describe('ccs-palette', () => {
  before(async () => {
    await import('../../../src/ui/styles/tokens.css');
  });

  for (const theme of ['light', 'dark']) {
    it(`is accessible in ${theme}`, async () => {
      document.documentElement.dataset['theme'] = theme;
      const { element } = await open();
      await expect(element).to.be.accessible();
      await type(element, 'nothing is called so');
      await expect(element).to.be.accessible();
      delete document.documentElement.dataset['theme'];
    });
  }

  it('offers all 28 endpoints, the actions, the places, the users and the themes', async () => {
    const { element } = await open();
    const offered = titles(element);
    expect(offered.filter((title) => /^4\.\d+ /.test(title)).length).to.equal(28);
    for (const title of ['Submit', 'Connect', 'Request Body', 'Theme: dark', 'Be 103 Agent', 'Simulator…']) {
      expect(offered).to.include(title);
    }
  });

  it('offers what makes sense in the state', async () => {
    const url = 'ws://127.0.0.1:4280/6/v2/sock';
    const since = timestamp(0);
    const { element } = await open(
      appState({
        exchange: exchangeOf({ kind: 'sending' }),
        events: oneFeed({ session: { kind: 'open', url, since } }),
      }),
    );
    const offered = titles(element);
    expect(offered).to.include.members(['Cancel', 'Clear', 'Disconnect']);
    expect(offered).not.to.include('Connect');
  });

  it('finds by words, the best first, and brings about what Enter chooses', async () => {
    const { element, intents } = await open();
    await type(element, 'kill');
    expect(titles(element)).to.deep.equal(['4.24 Kill Call', '4.27 Wait Kill']);
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Enter' });
    expect(intents).to.deep.equal([{ kind: 'select endpoint', section: '4.27' }]);
    expect(within(element, 'dialog', HTMLDialogElement).open).to.equal(false);
  });

  it('finds an endpoint by its section', async () => {
    const { element } = await open();
    await type(element, '4.1');
    expect(titles(element)[0]).to.equal('4.1 List All Products');
  });

  it('keeps the focus in the field and tells which row is active', async () => {
    const { element } = await open();
    const field = within(element, 'input');
    expect(element.shadowRoot?.activeElement).to.equal(field);
    await sendKeys({ press: 'ArrowUp' });
    await element.updateComplete;
    const active = within(element, `#${field.getAttribute('aria-activedescendant') ?? ''}`);
    expect(active.getAttribute('aria-selected')).to.equal('true');
    expect(seen(active)).to.contain('Keyboard');
  });

  it('fires what concerns the page itself as a shell command', async () => {
    const { element } = await open();
    const told: ShellCommand[] = [];
    element.addEventListener('shell-command', ({ command }) => told.push(command));
    await type(element, 'theme dark');
    within(element, '[role="option"] .title').click();
    expect(told).to.deep.equal([{ kind: 'choose theme', theme: 'dark' }]);
  });

  it('closes with Escape and is empty when opened again', async () => {
    const { element, intents } = await open();
    await type(element, 'kill');
    await sendKeys({ press: 'Escape' });
    element.show();
    await element.updateComplete;
    expect(within(element, 'input', HTMLInputElement).value).to.equal('');
    expect(intents).to.deep.equal([]);
  });
});
