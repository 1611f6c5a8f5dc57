import { expect, fixture, html } from '@open-wc/testing';
import { markedRuns, markedText } from '../../../src/ui/elements/marked-text.ts';

const findO = (text: string) =>
  [...text.matchAll(/o+/g)].map(({ index, 0: found }) => ({ from: index, to: index + found.length }));

async function shown(content: unknown): Promise<string> {
  const home = await fixture<HTMLElement>(html`<p>${content}</p>`);
  return [...home.childNodes]
    .filter((node) => !(node instanceof Comment))
    .map((node) => (node instanceof Element ? `[${node.textContent}]` : (node.textContent ?? '')))
    .join('');
}

describe('marked text', () => {
  it('has what was found marked, and every character once', async () => {
    expect(await shown(markedText('foo bor', findO))).to.equal('f[oo] b[o]r');
    expect(await shown(markedText('oo', findO))).to.equal('[oo]');
  });

  it('is the text itself where nothing was found or looked for', () => {
    expect(markedText('bar', findO)).to.equal('bar');
    expect(markedText('foo', undefined)).to.equal('foo');
  });

  it('goes over the borders of runs', async () => {
    const runs = ['fo', 'ob', 'ar'].map((text) => ({ style: 'plain', text }) as const);
    const parts = await Promise.all(markedRuns(runs, findO).map(shown));
    expect(parts).to.deep.equal(['f[o]', '[o]b', 'ar']);
  });
});
