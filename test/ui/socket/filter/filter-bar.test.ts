import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { FeedCounts, MatchCounts } from '../../../../src/app/ports/socket-port.ts';
import { parseFilter } from '../../../../src/domain/socket/filter/parse-filter.ts';
import { FilterTextEvent } from '../../../../src/ui/socket/filter-text-event.ts';
import '../../../../src/ui/socket/filter/filter-bar.ts';
import type { CcsFilterBar } from '../../../../src/ui/socket/filter/filter-bar.ts';
import { MatchStepEvent } from '../../../../src/ui/socket/filter/match-step-event.ts';
import { provide } from '../../../support/provide.ts';
import type { Provided } from '../../../support/provide.ts';
import { seen, within } from '../../../support/within.ts';

interface Shown extends Provided<CcsFilterBar> {
  readonly texts: string[];
  readonly steps: string[];
}

/** The bar as the panel has it: what it fires becomes its filter. */
async function show(
  text = '',
  matches?: Partial<MatchCounts>,
  shows: 'matches' | 'all' = 'matches',
): Promise<Shown> {
  const texts: string[] = [];
  const steps: string[] = [];
  const provided = await provide<CcsFilterBar>(
    html`<ccs-filter-bar
      .filter=${{ id: 1, text, shows }}
      .counts=${counts(text, matches)}
    ></ccs-filter-bar>`,
  );
  const { element } = provided;
  element.addEventListener(FilterTextEvent.eventName, (event) => {
    texts.push(event.text);
    element.filter = { ...element.filter, id: element.filter.id + 1, text: event.text };
  });
  element.addEventListener(MatchStepEvent.eventName, ({ to }) => steps.push(to));
  return { ...provided, texts, steps };
}

function counts(text: string, matches?: Partial<MatchCounts>): FeedCounts {
  const { mistakes } = parseFilter(text);
  const found = { filter: 1, first: 0, end: 0, scanned: 12_345, mistakes, ...matches };
  return { kept: 12_345, dropped: 0, bytes: 0, notes: 0, ...(text === '' ? {} : { matches: found }) };
}

function button(element: CcsFilterBar, name: string): HTMLButtonElement {
  const all = [...(element.shadowRoot?.querySelectorAll('button') ?? [])];
  const found = all.find((each) => (each.ariaLabel ?? each.textContent.trim()) === name);
  if (found === undefined) throw new Error(`No button ${name}`);
  return found;
}

function field(element: CcsFilterBar): HTMLInputElement {
  return within(element, 'input') as HTMLInputElement;
}

describe('ccs-filter-bar', () => {
  it('is accessible: empty, with a filter, with a mistake, with all frames shown', async () => {
    for (const text of ['', 'away', 'away kind:']) {
      const { element } = await show(text);
      await expect(element).to.be.accessible();
    }
    await expect((await show('away', {}, 'all')).element).to.be.accessible();
  });

  it('tells each change of the text, and is emptied by Escape', async () => {
    const { element, texts } = await show();
    element.focus();
    await sendKeys({ type: 'ab' });
    await sendKeys({ press: 'Escape' });
    expect(texts).to.deep.equal(['a', 'ab', '']);
    expect(field(element).value).to.equal('');
  });

  it('offers the last twenty filters, those with a mistake left out', async () => {
    const { element, preferences } = await show();
    for (const text of [
      'away',
      'kind:',
      ...Array.from({ length: 20 }, (_, index) => `n${String(index)}`),
      'n5',
    ]) {
      element.filter = { id: 2, text, shows: 'matches' };
      await element.updateComplete;
      field(element).dispatchEvent(new Event('change'));
    }
    element.focus();
    await element.updateComplete;
    const offered = [...(element.shadowRoot?.querySelectorAll('option') ?? [])].map(({ value }) => value);
    expect(offered).to.have.length(20);
    expect(offered.slice(0, 3)).to.deep.equal(['n5', 'n19', 'n18']);
    expect(offered).to.not.include('kind:');
    expect(preferences.read('events-filters')).to.deep.equal(offered);
  });

  it('shows a mistake under the field with its place, and leads to it', async () => {
    const { element } = await show('away kind:');
    expect(field(element).ariaInvalid).to.equal('true');
    expect(seen(within(element, '#mistakes'))).to.contain('kind: at 6: Say which kinds');
    (within(element, '#mistakes button') as HTMLButtonElement).click();
    const { selectionStart, selectionEnd } = field(element);
    expect([selectionStart, selectionEnd]).to.deep.equal([5, 10]);
  });

  it('shows what only the worker can know: a path that is none, a slow expression', async () => {
    const mistakes = [{ at: { from: 0, to: 4 }, words: 'Not a JSONPath: no.' }];
    const { element } = await show('$.a=1', { mistakes, stopped: 'The expression takes too long.' });
    expect(seen(element)).to.contain('Not a JSONPath: no.');
    expect(seen(element)).to.contain('The expression takes too long.');
  });

  it('counts the matches while it searches', async () => {
    const { element } = await show('away', { first: -1000, end: 204, scanned: 6000 });
    expect(seen(element)).to.contain('1,204 of 12,345 · 48% searched');
    element.counts = counts('away', { first: -1000, end: 204 });
    await element.updateComplete;
    expect(seen(element)).to.not.contain('searched');
  });

  it('writes the direction into the text, and takes it out again', async () => {
    const { element, texts } = await show('away');
    button(element, 'Received only').click();
    await element.updateComplete;
    expect(button(element, 'Received only').ariaPressed).to.equal('true');
    button(element, 'Sent only').click();
    await element.updateComplete;
    button(element, 'Sent only').click();
    expect(texts).to.deep.equal(['away dir:in', 'away dir:out', 'away']);
  });

  it('shows only the matches, or all', async () => {
    const { element, intents } = await show('away');
    expect(button(element, 'Only matches').ariaPressed).to.equal('true');
    button(element, 'Only matches').click();
    expect(intents).to.deep.equal([{ kind: 'show events', shows: 'all' }]);
  });

  it('goes from match to match by buttons and by Enter', async () => {
    const { element, steps } = await show('away', {}, 'all');
    button(element, 'Next match').click();
    button(element, 'Previous match').click();
    element.focus();
    await sendKeys({ press: 'Enter' });
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ up: 'Shift' });
    expect(steps).to.deep.equal(['next', 'previous', 'next', 'previous']);
  });

  it('explains the language by examples, each of which can be taken and makes sense', async () => {
    const { element, texts } = await show('away');
    const help = within(element, 'ccs-filter-help');
    (within(help, '.face') as HTMLButtonElement).click();
    await new Promise(requestAnimationFrame);
    await expect(element).to.be.accessible();
    const examples = [...(help.shadowRoot?.querySelectorAll<HTMLButtonElement>('li button') ?? [])];
    for (const example of examples) expect(parseFilter(example.textContent).mistakes).to.deep.equal([]);
    examples.find(({ textContent }) => textContent === '-kind:pong')?.click();
    expect(texts).to.deep.equal(['away -kind:pong']);
  });
});
