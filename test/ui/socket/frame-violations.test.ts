import { expect, fixture, html } from '@open-wc/testing';
import type { FullFrame } from '../../../src/domain/socket/frame.ts';
import { timestamp } from '../../../src/domain/time.ts';
import '../../../src/ui/socket/frame-violations.ts';
import type { CcsFrameViolations } from '../../../src/ui/socket/frame-violations.ts';
import { socketDocument } from '../../support/documents.ts';
import { seen } from '../../support/within.ts';

function frameOf(response: unknown, violations?: number): FullFrame {
  const bytes = new TextEncoder().encode(JSON.stringify({ action: 'update_queue', response }));
  return {
    position: 0,
    number: 0,
    at: timestamp(0),
    direction: 'in',
    opcode: 'text',
    size: bytes.length,
    kind: 'update_queue',
    label: 'observed',
    summary: '',
    bytes,
    ...(violations === undefined ? {} : { violations }),
  };
}

async function show(frame: FullFrame): Promise<CcsFrameViolations> {
  return fixture(
    html`<ccs-frame-violations .frame=${frame} .document=${socketDocument}></ccs-frame-violations>`,
  );
}

describe('ccs-frame-violations', () => {
  it('is accessible', async () => {
    const element = await show(frameOf([{}], 5));
    await expect(element).to.be.accessible();
  });

  it('says in words where a frame is not as the schema says, and whose schema it is', async () => {
    const element = await show(
      frameOf([{ name: 'Q', extension: '', type: 'in_queue', members: 1, current_calls: [] }], 2),
    );
    expect(seen(element)).to.contain('2 violations of the schema');
    expect(seen(element)).to.contain('/response/0/extension must not be empty');
    expect(seen(element)).to.contain('/response/0/members must be an array, is a number');
    expect(seen(element)).to.contain('itself observed : the frame may be right and the schema wrong');
  });

  it('tells twenty of many', async () => {
    const element = await show(
      frameOf(
        Array.from({ length: 30 }, () => 1),
        30,
      ),
    );
    expect(seen(element)).to.contain('30 violations of the schema');
    expect(seen(element)).to.contain('And 10 more.');
  });

  it('is not there for a frame that is as it should be', async () => {
    const element = await show(frameOf([]));
    expect(seen(element)).to.equal('');
  });
});
