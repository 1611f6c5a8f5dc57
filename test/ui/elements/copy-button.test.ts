import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../../src/ui/elements/copy-button.ts';
import type { CcsCopyButton } from '../../../src/ui/elements/copy-button.ts';

/** Stands in for the browser's clipboard during one test. */
function withClipboard(writeText: (text: string) => Promise<void>): void {
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
}

async function mount(): Promise<CcsCopyButton> {
  return fixture<CcsCopyButton>(
    html`<ccs-copy-button .text=${'{"a":1}'} label="Copy body"></ccs-copy-button>`,
  );
}

describe('ccs-copy-button', () => {
  afterEach(() => {
    Reflect.deleteProperty(navigator, 'clipboard');
  });

  it('is accessible', async () => {
    await expect(await mount()).to.be.accessible();
  });

  it('copies the text exactly and says so', async () => {
    const written: string[] = [];
    withClipboard((text) => {
      written.push(text);
      return Promise.resolve();
    });
    const element = await mount();
    element.shadowRoot?.querySelector('button')?.click();
    const status = element.shadowRoot?.querySelector('[role="status"]');
    await waitUntil(() => status?.textContent === 'Copied');
    expect(written).to.deep.equal(['{"a":1}']);
  });

  it('shows the text, selected, where the browser refuses the clipboard', async () => {
    withClipboard(() => Promise.reject(new DOMException('Not allowed', 'NotAllowedError')));
    const element = await mount();
    element.shadowRoot?.querySelector('button')?.click();
    await waitUntil(() => element.shadowRoot?.querySelector('dialog')?.open === true);
    const field = element.shadowRoot?.querySelector('textarea');
    expect(field?.value).to.equal('{"a":1}');
    expect([field?.selectionStart, field?.selectionEnd]).to.deep.equal([0, 7]);
    await expect(element).to.be.accessible();
  });
});
