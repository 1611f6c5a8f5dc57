import { expect } from '@open-wc/testing';
import { createPageClock } from '../../../src/adapters/clock/page-clock.ts';

function frameOf(clock = createPageClock()): Promise<number> {
  const asked = performance.now();
  return new Promise((resolve) => {
    clock.onNextFrame(() => {
      resolve(performance.now() - asked);
    });
  });
}

describe('the clock of the page', () => {
  it('tells the time of day with fractions', () => {
    const now = createPageClock().now();
    expect(Math.abs(now - Date.now())).to.be.lessThan(110);
  });

  it('makes identities that grow', () => {
    const clock = createPageClock();
    const ids = Array.from({ length: 1000 }, () => clock.nextId());
    expect([...ids].sort()).to.deep.equal(ids);
    expect(new Set([...ids, createPageClock().nextId()]).size).to.equal(1001);
  });

  it('calls back once, with the next drawn frame', async () => {
    const clock = createPageClock();
    let calls = 0;
    clock.onNextFrame(() => calls++);
    expect(calls).to.equal(0);
    await frameOf(clock);
    expect(calls).to.equal(1);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(calls).to.equal(1);
  });

  it('calls back within a quarter of a second while no frame is drawn', async () => {
    const draw = window.requestAnimationFrame;
    window.requestAnimationFrame = () => 0;
    const waited = await frameOf();
    window.requestAnimationFrame = draw;
    expect(waited).to.be.within(240, 1000);
  });

  it('calls back again and again until it is stopped', async () => {
    let calls = 0;
    const stop = await new Promise<() => void>((resolve) => {
      const end = createPageClock().every(5, () => {
        if (++calls === 3) resolve(end);
      });
    });
    stop();
    const before = calls;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(calls).to.equal(before);
  });
});
