import { expect, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { FullFrame } from '../../../src/domain/socket/frame.ts';
import type { Mark } from '../../../src/domain/socket/marks.ts';
import type { EarlierAnswer } from '../../../src/domain/socket/subject/earlier.ts';
import { timestamp } from '../../../src/domain/time.ts';
import { CcsTabs } from '../../../src/ui/elements/tabs.ts';
import '../../../src/ui/socket/frame-detail.ts';
import type { CcsFrameDetail } from '../../../src/ui/socket/frame-detail.ts';
import { socketDocument } from '../../support/documents.ts';
import { FakeFrames, firstFrameAt } from '../../support/fake-frames.ts';
import { MemoryPreferences } from '../../support/memory-preferences.ts';
import { provide } from '../../support/provide.ts';
import type { Provided } from '../../support/provide.ts';
import { has, seen, within } from '../../support/within.ts';

const agent = '{"action":"update_agent","response":[{"extension":"114","state":"Away"}]}';

/** A log of the given payloads. */
class Payloads extends FakeFrames {
  readonly #payloads: readonly (string | Uint8Array<ArrayBuffer>)[];

  constructor(...payloads: readonly (string | Uint8Array<ArrayBuffer>)[]) {
    super();
    this.#payloads = payloads;
  }

  override frame(number: number): Promise<FullFrame | undefined> {
    const payload = this.#payloads[number];
    if (payload === undefined) return Promise.resolve(undefined);
    const text = typeof payload === 'string';
    const bytes = text ? new TextEncoder().encode(payload) : payload;
    return Promise.resolve({
      ...this.row(number),
      kind: text ? 'update_agent' : 'unknown',
      opcode: text ? 'text' : 'binary',
      size: bytes.length,
      bytes,
    });
  }
}

interface Shown extends Provided<CcsFrameDetail> {
  readonly frames: Payloads;
}

async function show(
  frames: Payloads,
  {
    marks = [],
    width = 600,
    preferences = new MemoryPreferences(),
  }: { marks?: readonly Mark[]; width?: number; preferences?: MemoryPreferences } = {},
): Promise<Shown> {
  const provided = await provide<CcsFrameDetail>(
    html`<ccs-frame-detail
      style="height: 360px; width: ${width}px"
      .feed=${'1'}
      .number=${0}
      .document=${socketDocument}
      .marks=${marks}
    ></ccs-frame-detail>`,
    { frames, preferences },
  );
  await settled();
  return { ...provided, frames };
}

async function settled(): Promise<void> {
  for (let frame = 0; frame < 4; frame += 1) await new Promise(requestAnimationFrame);
}

function tabs(element: CcsFrameDetail): readonly string[] {
  const found = within(element, 'ccs-tabs').shadowRoot?.querySelectorAll('[role="tab"]') ?? [];
  return [...found].map((tab) => `${seen(tab)}${tab.ariaSelected === 'true' ? '*' : ''}`);
}

async function choose(element: CcsFrameDetail, tab: string): Promise<void> {
  within(element, 'ccs-tabs', CcsTabs).choose(tab);
  await settled();
}

const subject = { entity: 'agent', id: '114' };
const answer: EarlierAnswer = {
  records: [
    {
      subject,
      title: 'Agents',
      key: 'extension',
      path: ['response', 0],
      earlier: { number: 1234, at: timestamp(firstFrameAt - 1500) },
      changes: [
        { kind: 'changed', path: ['state'], before: '"Ready"', after: '"Away"' },
        { kind: 'added', path: ['queues', 1], after: '{"name":"Q387"}' },
        { kind: 'removed', path: ['call_id'], before: '"0BS"' },
      ],
      more: 0,
    },
    {
      subject: { entity: 'agent', id: '999' },
      title: 'Agents',
      key: 'extension',
      path: [],
      changes: [],
      more: 0,
    },
  ],
  left: 12,
};

describe('ccs-frame-detail', () => {
  it('is accessible in every view, marked and not, wide and narrow', async () => {
    const frames = new Payloads(agent);
    frames.answer = answer;
    const { element } = await show(frames);
    for (const tab of ['tree', 'text', 'hex', 'difference']) {
      await choose(element, tab);
      await expect(element).to.be.accessible();
    }
    const marks = [{ number: 0, at: firstFrameAt, note: 'here' }];
    await expect((await show(frames, { marks, width: 330 })).element).to.be.accessible();
  });

  it('has the views that fit the payload, and keeps the chosen one', async () => {
    const preferences = new MemoryPreferences();
    const { element } = await show(new Payloads(agent, 'pong', Uint8Array.of(0, 255), agent), {
      preferences,
    });
    expect(tabs(element)).to.deep.equal(['Tree*', 'Text', 'Hex', 'Difference']);
    await choose(element, 'difference');
    element.number = 1;
    await settled();
    expect(tabs(element)).to.deep.equal(['Text*', 'Hex']);
    element.number = 2;
    await settled();
    expect(tabs(element)).to.deep.equal(['Hex*']);
    element.number = 3;
    await settled();
    expect(tabs(element).at(-1)).to.equal('Difference*');
    expect(tabs((await show(new Payloads(agent), { preferences })).element).at(-1)).to.equal('Difference*');
  });

  it('shows the payload as a tree, as text and in bytes', async () => {
    const { element } = await show(new Payloads(agent));
    expect(seen(within(element, 'ccs-json-tree >> ccs-row-window'))).to.contain('"114"');
    await choose(element, 'text');
    expect(seen(within(element, 'ccs-payload-view'))).to.contain('Pretty Raw');
    expect(seen(within(element, 'ccs-payload-view'))).to.contain('"extension" : "114"');
    await choose(element, 'hex');
    expect(seen(within(element, 'ccs-payload-view'))).to.contain('00000000 7b 22 61 63');
  });

  it('shows bytes that are no text as such', async () => {
    const { element } = await show(new Payloads(Uint8Array.of(0x7b, 0xff, 0xfe, 0x00)));
    expect(seen(within(element, 'ccs-payload-view'))).to.contain('7b ff fe 00');
    expect(seen(within(element, 'ccs-frame-heading'))).to.contain('binary · 4 B');
  });

  it('says where a text has bytes that are not UTF-8', async () => {
    const frames = new Payloads('x');
    const frame = await frames.frame(0);
    frames.frame = () => Promise.resolve(frame && { ...frame, bytes: Uint8Array.of(0x6f, 0xff, 0x6b) });
    const { element } = await show(frames);
    expect(seen(within(element, 'ccs-payload-view'))).to.contain('Some bytes are nothing in UTF-8');
    expect(seen(within(element, 'ccs-payload-view'))).to.contain('o\ufffdk');
  });

  it('tells what is different from the frame before of the same subject', async () => {
    const frames = new Payloads(agent);
    frames.answer = answer;
    const { element } = await show(frames);
    await choose(element, 'difference');
    const words = seen(within(element, 'ccs-frame-difference'));
    expect(words).to.contain('Agents extension 114 $.response[0]');
    expect(words).to.match(/Against frame 1,234 \(\d\d:\d\d:00.500, 1.5 s before\):/);
    expect(words).to.contain('changed state "Ready" "Away"');
    expect(words).to.contain('added queues[1] {"name":"Q387"}');
    expect(words).to.contain('removed call_id "0BS"');
    expect(words).to.contain('No earlier frame of the log tells of it.');
    expect(words).to.contain('12 more records were not compared.');
  });

  it('leads to the frames before and after of the same subject', async () => {
    const frames = new Payloads(agent);
    frames.answer = answer;
    frames.near = 1234;
    const { element } = await show(frames);
    const went: number[] = [];
    element.addEventListener('frame-go', ({ number }) => went.push(number));
    await choose(element, 'difference');
    within(element, 'ccs-frame-difference >> [aria-label="Previous frame about 114"]').click();
    await settled();
    frames.near = undefined;
    within(element, 'ccs-frame-difference >> [aria-label="Next frame about 114"]').click();
    await waitUntil(() => seen(element).includes('No later one.'));
    expect(went).to.deep.equal([1234]);
    expect(frames.nearestAsked).to.deep.equal([
      [0, subject, 'earlier'],
      [0, subject, 'later'],
    ]);
  });

  it('says where nothing can be compared', async () => {
    const { element } = await show(new Payloads(agent));
    await choose(element, 'difference');
    expect(seen(within(element, 'ccs-frame-difference'))).to.contain('Nothing to compare with');
  });

  it('marks the frame, takes a note about it, and takes the mark off', async () => {
    const marks = [{ number: 0, at: firstFrameAt, note: '' }];
    const { element, intents } = await show(new Payloads(agent));
    within(element, 'ccs-frame-heading >> .mark').click();
    element.marks = marks;
    await settled();
    within(element, 'ccs-mark-note >> input').focus();
    await sendKeys({ type: 'x' });
    within(element, 'ccs-frame-heading >> .mark').click();
    expect(intents).to.deep.equal([
      { kind: 'mark frame', mark: marks[0] },
      { kind: 'mark frame', mark: { ...marks[0], note: 'x' } },
      { kind: 'unmark frame', number: 0 },
    ]);
  });

  it('marks what the filter looks for, in the tree and in the text', async () => {
    const { element } = await show(new Payloads(agent));
    element.filter = { id: 1, text: 'away -pong', shows: 'all' };
    await settled();
    const tree = within(element, 'ccs-json-tree >> ccs-row-window').shadowRoot;
    const rows = [...(tree?.querySelectorAll('ccs-json-row') ?? [])];
    const marked = rows.flatMap((row) => [...(row.shadowRoot?.querySelectorAll('mark') ?? [])]);
    expect(marked.map((mark) => mark.textContent)).to.deep.equal(['Away']);
    await expect(element).to.be.accessible();
    await choose(element, 'text');
    const lines = within(element, 'ccs-payload-view >> ccs-text-rows >> ccs-row-window').shadowRoot;
    const found = [...(lines?.querySelectorAll('ccs-text-row') ?? [])].map(
      (row) => row.shadowRoot?.querySelector('mark')?.textContent ?? '',
    );
    expect(found.join('')).to.equal('Away');
    await expect(element).to.be.accessible();
  });

  it('tells in what it is not as its schema says', async () => {
    const wrong = '{"action":"update_agent","response":[{"extension":7}]}';
    const frames = new Payloads(wrong);
    const frame = await frames.frame(0);
    frames.frame = () => Promise.resolve(frame && { ...frame, violations: 12 });
    const { element } = await show(frames);
    expect(tabs(element).at(-1)).to.equal('Violations 12');
    await choose(element, 'violations');
    expect(seen(within(element, 'ccs-frame-violations'))).to.contain('/response/0/extension');
    await expect(element).to.be.accessible();
  });

  it('shows a note of ours as such', async () => {
    const frames = new Payloads('x');
    const frame = await frames.frame(0);
    const note = { kind: 'gap', from: firstFrameAt, to: timestamp(firstFrameAt + 1_734_000) } as const;
    frames.frame = () =>
      Promise.resolve(frame && { ...frame, kind: 'note', direction: 'in', opcode: 'text', note });
    const { element } = await show(frames);
    expect(has(element, 'ccs-tabs')).to.equal(false);
    expect(seen(element)).to.match(/Note .* row 0 .*No data \d\d:01:02 to \d\d:29:56 \(28 min 54 s\)/);
  });
});
