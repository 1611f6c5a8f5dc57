import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import { LitElement } from 'lit';
import { PollController } from '../../../src/ui/socket/poll-controller.ts';

/** A host whose questions the test answers. */
class PollingElement extends LitElement {
  revision = 1;
  readonly answers: ((answer: string | undefined) => void)[] = [];
  readonly polled = new PollController<string>(this, {
    every: 10,
    revision: () => this.revision,
    ask: () =>
      new Promise<string | undefined>((resolve) => {
        this.answers.push(resolve);
      }),
  });

  answer(answer: string | undefined): void {
    this.answers.at(-1)?.(answer);
  }
}
customElements.define('polling-element', PollingElement);

describe('PollController', () => {
  it('asks one question at a time, and again when the revision is another', async () => {
    const element = await fixture<PollingElement>(html`<polling-element></polling-element>`);
    await aTimeout(50);
    expect(element.answers.length).to.equal(1);
    element.answer('first');
    await waitUntil(() => element.polled.value === 'first');
    await aTimeout(50);
    expect(element.answers.length).to.equal(1);
    element.revision = 2;
    await waitUntil(() => element.answers.length === 2);
  });

  it('keeps what it knows when the answer is that there is nothing new', async () => {
    const element = await fixture<PollingElement>(html`<polling-element></polling-element>`);
    element.answer('first');
    element.revision = 2;
    await waitUntil(() => element.answers.length === 2);
    element.answer(undefined);
    await aTimeout(20);
    expect(element.polled.value).to.equal('first');
  });

  it('drops an answer that was on its way when the question changed', async () => {
    const element = await fixture<PollingElement>(html`<polling-element></polling-element>`);
    element.polled.reset();
    element.answer('late');
    await aTimeout(0);
    expect(element.polled.value).to.equal(undefined);
    await waitUntil(() => element.answers.length === 2);
  });

  it('does not ask while its host is away', async () => {
    const element = await fixture<PollingElement>(html`<polling-element></polling-element>`);
    element.answer('first');
    await waitUntil(() => element.polled.value === 'first');
    element.remove();
    element.revision = 2;
    await aTimeout(50);
    expect(element.answers.length).to.equal(1);
  });
});
