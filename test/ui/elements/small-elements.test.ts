import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/ui/elements/empty-state.ts';
import '../../../src/ui/elements/icon.ts';
import { icons } from '../../../src/ui/elements/icons.ts';
import type { IconName } from '../../../src/ui/elements/icons.ts';
import '../../../src/ui/elements/label-chip.ts';
import '../../../src/ui/elements/status-word.ts';

const labels = ['documented', 'incomplete in our copy', 'observed', 'inferred'] as const;
const tones = ['good', 'warn', 'bad', 'info', 'soft'] as const;

describe('the small elements', () => {
  before(async () => {
    await import('../../../src/ui/styles/tokens.css');
  });

  for (const scheme of ['light', 'dark']) {
    it(`are accessible, contrast included, in ${scheme}`, async () => {
      document.documentElement.dataset['theme'] = scheme;
      const element = await fixture(html`
        <main>
          <ccs-empty-state heading="Nothing yet">Press Submit.</ccs-empty-state>
          ${labels.map((label) => html`<ccs-label-chip .label=${label}></ccs-label-chip>`)}
          ${tones.map((tone) => html`<ccs-status-word .tone=${tone}>${tone}</ccs-status-word>`)}
        </main>
      `);
      await expect(element).to.be.accessible();
      delete document.documentElement.dataset['theme'];
    });
  }

  it('explain each label', async () => {
    for (const label of labels) {
      const chip = await fixture(html`<ccs-label-chip .label=${label}></ccs-label-chip>`);
      const span = chip.shadowRoot?.querySelector('span');
      expect(span?.textContent).to.equal(label);
      expect(span?.title).to.match(/\.$/);
    }
  });

  it('draw every icon of the set, hidden from screen readers', async () => {
    for (const name of Object.keys(icons) as IconName[]) {
      const icon = await fixture(html`<ccs-icon .name=${name}></ccs-icon>`);
      const svg = icon.shadowRoot?.querySelector('svg');
      expect(svg?.getAttribute('aria-hidden')).to.equal('true');
      expect(svg?.childElementCount, name).to.be.greaterThan(0);
    }
  });
});
