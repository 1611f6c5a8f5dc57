import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Intent } from '../../../src/app/intent.ts';
import '../../../src/ui/socket/frame-composer.ts';
import type { CcsFrameComposer } from '../../../src/ui/socket/frame-composer.ts';
import { socketDocument } from '../../support/documents.ts';
import { provide } from '../../support/provide.ts';
import { seen, within } from '../../support/within.ts';

async function mount(live: boolean): Promise<{ element: CcsFrameComposer; intents: readonly Intent[] }> {
  return provide<CcsFrameComposer>(
    html`<ccs-frame-composer .document=${socketDocument} ?live=${live}></ccs-frame-composer>`,
  );
}

function field(element: CcsFrameComposer): HTMLTextAreaElement {
  return within(element, 'textarea', HTMLTextAreaElement);
}

async function type(element: CcsFrameComposer, text: string): Promise<void> {
  field(element).focus();
  await sendKeys({ type: text });
  await element.updateComplete;
}

describe('ccs-frame-composer', () => {
  it('is accessible', async () => {
    const { element } = await mount(false);
    await expect(element).to.be.accessible();
    element.live = true;
    await element.updateComplete;
    await expect(element).to.be.accessible();
  });

  it('sends with Enter and empties the box', async () => {
    const { element, intents } = await mount(true);
    expect(field(element).getAttribute('aria-label')).to.equal('Frame to send');
    await type(element, 'ping');
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(intents).to.deep.equal([{ kind: 'send frame', text: 'ping' }]);
    expect(field(element).value).to.equal('');
  });

  it('sends nothing while there is no socket, says why and keeps the text', async () => {
    const { element, intents } = await mount(false);
    await type(element, 'ping');
    await sendKeys({ press: 'Enter' });
    expect(intents).to.deep.equal([]);
    expect(field(element).value).to.equal('ping');
    expect(seen(element)).to.contain('Connect to send.');
    expect(within(element, 'button', HTMLButtonElement).disabled).to.equal(true);
  });

  it('puts back what could not be sent, but not over what was typed since', async () => {
    const { element } = await mount(true);
    element.unsent = { kind: 'text', text: 'ping' };
    await element.updateComplete;
    expect(field(element).value).to.equal('ping');
    expect(seen(element)).to.contain('Not sent: the socket was not open.');

    await type(element, ' again');
    element.unsent = { kind: 'text', text: 'other' };
    await element.updateComplete;
    expect(field(element).value).to.equal('ping again');
  });

  it('takes a message of the socket document as a template', async () => {
    const { element } = await mount(true);
    const menu = within(element, 'select', HTMLSelectElement);
    menu.value = 'fetch_agent_events';
    menu.dispatchEvent(new Event('change'));
    await element.updateComplete;
    expect(field(element).value).to.equal('{"request":"fetch_agent_events"}');
    expect(menu.value).to.equal('');
  });
});
