import { expect, html, waitUntil } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import { kindsOf } from '../../../../src/domain/socket/frame-kinds.ts';
import { FrameRates } from '../../../../src/domain/socket/rates/frame-rates.ts';
import type { RatesSnapshot } from '../../../../src/domain/socket/rates/frame-rates.ts';
import { timestamp } from '../../../../src/domain/time.ts';
import { clockTime } from '../../../../src/ui/socket/clock-time.ts';
import { FilterTextEvent } from '../../../../src/ui/socket/filter-text-event.ts';
import { plotView } from '../../../../src/ui/socket/plot/plot-view.ts';
import '../../../../src/ui/socket/plot/rate-plot.ts';
import type { CcsRatePlot } from '../../../../src/ui/socket/plot/rate-plot.ts';
import { rangeInFilter, withRange } from '../../../../src/ui/socket/plot/time-range.ts';
import { socketDocument } from '../../../support/documents.ts';
import { FakeFrames } from '../../../support/fake-frames.ts';
import { provide } from '../../../support/provide.ts';
import { has, seen, within } from '../../../support/within.ts';

const kinds = kindsOf(socketDocument);
const start = Date.UTC(2026, 10, 23, 10, 1, 0);

/** The code of a kind by its id. */
function codeOf(id: string): number {
  return kinds.all.find(({ kind }) => kind.id === id)?.code ?? 0;
}

/** Ten seconds: a pong each second, and twenty updates of agents in the fourth. */
function tenSeconds(): RatesSnapshot {
  const rates = new FrameRates();
  for (let second = 0; second < 10; second++) rates.add(timestamp(start + second * 1000), codeOf('pong'), 4);
  for (let frame = 0; frame < 20; frame++)
    rates.add(timestamp(start + 3000 + frame), codeOf('update_agent'), 300);
  return rates.snapshot(kinds);
}

async function show(filter = '', log: 'ten seconds' | 'nothing' = 'ten seconds') {
  const frames = new FakeFrames();
  if (log === 'ten seconds') frames.ratesNow = tenSeconds();
  const { element } = await provide<CcsRatePlot>(
    html`<ccs-rate-plot
      style="width: 900px"
      feed="1"
      .until=${30}
      .document=${socketDocument}
      .filter=${filter}
    ></ccs-rate-plot>`,
    { frames },
  );
  if (log === 'ten seconds')
    await waitUntil(() => has(element, '.u-over'), 'the plot is drawn', { timeout: 8000 });
  const texts: string[] = [];
  element.addEventListener('filter-text', (event) => {
    if (event instanceof FilterTextEvent) texts.push(event.text);
  });
  return { element, frames, texts };
}

describe('ccs-rate-plot', () => {
  it('is accessible before anything came, and with a plot', async () => {
    const { element } = await show('', 'nothing');
    await expect(element).to.be.accessible();
    const { element: drawn } = await show();
    await expect(drawn).to.be.accessible();
  });

  it('says in its name what the picture shows', async () => {
    const { element } = await show();
    const name = within(element, '.drawing').ariaLabel ?? '';
    expect(name).to.contain(`Frames a second by kind, ${clockTime(timestamp(start))} to`);
    expect(name).to.contain(`at most 84 at ${clockTime(timestamp(start + 3000))}`);
  });

  it('has the same in numbers, the kind with most frames first', async () => {
    const { element } = await show();
    const rows = [...within(element, '.numbers tbody').querySelectorAll('tr')].map((row) => seen(row));
    const third = clockTime(timestamp(start + 3000));
    expect(rows).to.deep.equal([
      `update_agent 20 6.0 kB 80 ${third}`,
      `pong 10 40 B 4 ${clockTime(timestamp(start))}`,
      `all 30 6.0 kB 84 ${third}`,
    ]);
  });

  it('shows bytes instead of frames', async () => {
    const { element } = await show();
    const unit = within(element, 'select', HTMLSelectElement);
    unit.value = 'bytes';
    unit.dispatchEvent(new Event('change'));
    await element.updateComplete;
    expect(seen(within(element, '.numbers tbody tr'))).to.contain('24 kB');
    expect(within(element, '.drawing').ariaLabel).to.contain('Bytes a second');
  });

  it('writes a range that is dragged over with the mouse into the filter', async () => {
    const { element, texts } = await show('kind:pong');
    const { left, top, width, height } = within(element, '.u-over').getBoundingClientRect();
    const at = (share: number): [number, number] => [
      Math.round(left + width * share),
      Math.round(top + height / 2),
    ];
    await sendMouse({ type: 'move', position: at(0.3) });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: at(0.6) });
    await sendMouse({ type: 'up' });
    await resetMouse();
    await waitUntil(() => texts.length > 0);
    const range = rangeInFilter(texts[0] ?? '');
    expect(texts[0]).to.match(/^kind:pong time:\d+\.\.\d+$/);
    expect(Math.abs((range?.from ?? 0) - (start + 9250 * 0.3))).to.be.below(300);
    expect(Math.abs((range?.to ?? 0) - (start + 9250 * 0.6))).to.be.below(300);
  });

  it('marks the range that the filter names, and takes it away again', async () => {
    const { element, texts } = await show(`time:${String(start + 2000)}..${String(start + 4000)}`);
    await waitUntil(() => within(element, '.u-select').getBoundingClientRect().width > 20);
    const all = [...(within(element, 'ccs-range-picker').shadowRoot?.querySelectorAll('button') ?? [])][1];
    all?.click();
    expect(texts).to.deep.equal(['']);
    element.filter = '';
    await waitUntil(() => within(element, '.u-select').getBoundingClientRect().width === 0);
  });

  it('lets the keyboard choose a range, span by span', async () => {
    const { element, texts } = await show();
    const picker = within(element, 'ccs-range-picker');
    const [from, to] = picker.shadowRoot?.querySelectorAll('input') ?? [];
    from?.focus();
    for (let press = 0; press < 4; press++) await sendKeys({ press: 'ArrowRight' });
    to?.focus();
    await sendKeys({ press: 'ArrowLeft' });
    expect(from?.getAttribute('aria-valuetext')).to.equal(clockTime(timestamp(start + 1000)));
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    expect(texts).to.deep.equal([`time:${String(start + 1000)}..${String(start + 9000)}`]);
  });

  it('asks again when more frames have come, and begins anew with a cleared log', async () => {
    const { element, frames } = await show();
    frames.ratesNow = { ...tenSeconds(), series: tenSeconds().series.slice(0, 1) };
    element.until = 31;
    await waitUntil(() => !seen(within(element, '.numbers')).includes('update_agent'), undefined, {
      timeout: 3000,
    });
    frames.ratesNow = undefined;
    element.generation = 1;
    await element.updateComplete;
    expect(has(element, '.numbers')).to.equal(false);
  });

  it('does not draw for each notice that frames have come', async () => {
    const { element } = await show();
    await element.updateComplete;
    for (let until = 100; until < 110; until++) element.until = until;
    expect(element.isUpdatePending).to.equal(false);
  });

  it('draws in the colours of the theme', async () => {
    const { element } = await show();
    const colour = (): string => getComputedStyle(within(element, '.swatch')).color;
    document.documentElement.dataset['theme'] = 'light';
    const light = colour();
    document.documentElement.dataset['theme'] = 'dark';
    expect(colour()).to.not.equal(light);
    delete document.documentElement.dataset['theme'];
  });
});

describe('the lines of the plot', () => {
  const many: RatesSnapshot = {
    ...tenSeconds(),
    series: Array.from({ length: 12 }, (_, index) => ({
      kind: `k${String(index)}`,
      frames: new Uint32Array([index]),
      bytes: new Float64Array([index * 10]),
    })),
    length: 1,
  };

  it('are the kinds with most frames, the others together', () => {
    const view = plotView(many, 'frames', timestamp(start + 1e9));
    expect(view?.lines.map(({ kind, frames }) => [kind, frames])).to.deep.equal([
      ['k11', 11],
      ['k10', 10],
      ['k9', 9],
      ['k8', 8],
      ['k7', 7],
      ['k6', 6],
      ['other', 15],
    ]);
    expect(view?.total.frames).to.equal(66);
  });

  it('leave the span out that is not over yet', () => {
    const snapshot = tenSeconds();
    const end = snapshot.start + snapshot.length * snapshot.width;
    expect(plotView(snapshot, 'frames', timestamp(end))?.times.length).to.equal(snapshot.length);
    expect(plotView(snapshot, 'frames', timestamp(end - 1))?.times.length).to.equal(snapshot.length - 1);
  });

  it('are none before anything came', () => {
    expect(plotView({ ...many, length: 0, series: [] }, 'frames', timestamp(0))).to.equal(undefined);
  });
});

describe('a range of time in the filter', () => {
  it('is read between two moments only', () => {
    expect(rangeInFilter('time:1000..2000 Away')).to.deep.equal(undefined);
    expect(rangeInFilter('-time:1764000000000..1764000001000')).to.equal(undefined);
    expect(rangeInFilter('time:1764000000000..1764000001000')).to.deep.equal({
      from: 1764000000000,
      to: 1764000001000,
    });
  });

  it('takes the place of the one before', () => {
    const range = { from: timestamp(1764000000000), to: timestamp(1764000001000) };
    expect(withRange('time:10:01..10:02 Away', range)).to.equal('time:1764000000000..1764000001000 Away');
    expect(withRange('time:10:01..10:02 Away', undefined)).to.equal('Away');
  });
});
