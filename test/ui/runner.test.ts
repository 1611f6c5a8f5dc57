import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { LitElement, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';

/** The smallest element that needs all of the tool chain: legacy decorators, a template, an event. */
@customElement('test-counter')
class TestCounter extends LitElement {
  @property() label = '';

  @state() private count = 0;

  override render(): TemplateResult {
    return html`<button @click=${this.#increase}>${this.label} ${this.count}</button>`;
  }

  #increase(): void {
    this.count += 1;
  }
}

describe('the test runner', () => {
  it('compiles legacy decorators so that a changed state renders again', async () => {
    const counter = await fixture<TestCounter>(html`<test-counter label="Presses"></test-counter>`);
    const button = counter.shadowRoot?.querySelector('button');
    button?.focus();
    await sendKeys({ press: 'Enter' });
    await counter.updateComplete;
    expect(button?.textContent).to.equal('Presses 1');
    await expect(counter).to.be.accessible();
  });

  it('sets the size of the page', async () => {
    await setViewport({ width: 400, height: 300 });
    expect(window.innerWidth).to.equal(400);
  });

  it("shows elements in the product's own colours", () => {
    const style = getComputedStyle(document.documentElement);
    expect(style.getPropertyValue('--surface-pane')).to.not.equal('');
  });

  it('serves the modules that the build makes of the endpoint documents', async () => {
    const { heads } = await import('virtual:ccs-requests/heads');
    expect(heads).to.have.length.greaterThan(0);
  });
});
