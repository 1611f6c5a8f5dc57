import { expect } from '@open-wc/testing';
import { plainReason } from '../../../src/ui/editor/plain-reason.ts';

const line = (length: number): string => 'x'.repeat(length);

describe('why a text is edited plainly', () => {
  it('is not given for text that Monaco can take', () => {
    expect(plainReason('')).to.equal(undefined);
    expect(plainReason(line(20_000))).to.equal(undefined);
    expect(plainReason(`${line(20_000)}\n${line(20_000)}\n`)).to.equal(undefined);
  });

  it('is a line of more than 20,000 characters, wherever it stands', () => {
    const why = 'a line has more than 20,000 characters';
    expect(plainReason(line(20_001))).to.equal(why);
    expect(plainReason(`short\n${line(20_001)}`)).to.equal(why);
    expect(plainReason(`${line(20_001)}\nshort`)).to.equal(why);
  });

  it('is more than five million characters, even in short lines', () => {
    expect(plainReason(`${line(99)}\n`.repeat(50_001))).to.equal(
      'the text has more than 5 million characters',
    );
  });
});
