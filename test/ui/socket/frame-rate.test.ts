import { expect } from '@open-wc/testing';
import { FrameRate, formatRate } from '../../../src/ui/socket/frame-rate.ts';

describe('the frame rate', () => {
  it('is what came in the last second', () => {
    const rate = new FrameRate();
    for (let at = 0; at <= 3000; at += 250) rate.tell(at, at * 2);
    expect(rate.perSecond).to.equal(2000);
    for (let at = 3250; at <= 4500; at += 250) rate.tell(at, 6000);
    expect(rate.perSecond).to.equal(0);
  });

  it('does not make a burst within a moment into a rate', () => {
    const rate = new FrameRate();
    rate.tell(0, 0);
    rate.tell(10, 100);
    expect(rate.perSecond).to.equal(100);
  });

  it('begins anew when the log was cleared', () => {
    const rate = new FrameRate();
    rate.tell(0, 500);
    rate.tell(100, 0);
    expect(rate.perSecond).to.equal(0);
    rate.tell(600, 5);
    expect(rate.perSecond).to.equal(5);
  });

  it('reads well at any size', () => {
    expect([0, 0.25, 4.04, 12.4, 999, 3210].map(formatRate)).to.deep.equal([
      '0',
      '0.3',
      '4',
      '12',
      '999',
      '3.2 k',
    ]);
  });
});
