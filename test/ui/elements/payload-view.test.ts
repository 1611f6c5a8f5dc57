import { expect, fixture, html } from '@open-wc/testing';
import { bodyText } from '../../../src/domain/response/body-text.ts';
import { CcsPayloadView } from '../../../src/ui/elements/payload-view.ts';
import { CcsRowWindow } from '../../../src/ui/elements/row-window.ts';
import { seen, within } from '../../support/within.ts';

async function mount(
  body: string | Uint8Array<ArrayBuffer>,
  type: string,
  width = 700,
): Promise<CcsPayloadView> {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  const element = await fixture<CcsPayloadView>(html`
    <ccs-payload-view
      style="height: 300px; width: ${width}px"
      label="Lines"
      .bytes=${bytes}
      .content=${bodyText(bytes, [['Content-Type', type]])}
    >
      Nothing here
    </ccs-payload-view>
  `);
  await settled();
  return element;
}

async function settled(): Promise<void> {
  for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
}

function lines(element: CcsPayloadView): readonly string[] {
  const list = within(element, 'ccs-text-rows >> ccs-row-window');
  return [...(list.shadowRoot?.querySelectorAll('ccs-text-row') ?? [])].map((row) => seen(row));
}

function views(element: CcsPayloadView): readonly string[] {
  return [...(element.shadowRoot?.querySelectorAll('.views button') ?? [])].map((button) => seen(button));
}

async function choose(element: CcsPayloadView, view: string): Promise<void> {
  within(element, `[data-view="${view}"]`).click();
  await settled();
}

describe('ccs-payload-view', () => {
  it('is accessible in every view', async () => {
    const element = await mount('{"a":[1,"x",true,null]}', 'application/json');
    await expect(element).to.be.accessible();
    for (const view of ['raw', 'hex']) {
      await choose(element, view);
      await expect(element).to.be.accessible();
    }
  });

  it('offers the views that fit what came', async () => {
    expect(views(await mount('{}', 'application/json'))).to.deep.equal(['Pretty', 'Raw', 'Hex']);
    expect(views(await mount('{,}', 'application/json'))).to.deep.equal(['Raw', 'Hex']);
    expect(views(await mount('pong', 'text/plain'))).to.deep.equal(['Raw', 'Hex']);
    expect(views(await mount(Uint8Array.of(0, 1), ''))).to.deep.equal(['Hex']);
  });

  it('keeps the chosen view for the next payload', async () => {
    const element = await mount('{"a":1}', 'application/json');
    await choose(element, 'raw');
    const bytes = new TextEncoder().encode('{"b":2}');
    element.bytes = bytes;
    element.content = bodyText(bytes, []);
    await settled();
    expect(lines(element)).to.deep.equal(['1 {"b":2}']);
  });

  it('shows what the slot says where there are no bytes', async () => {
    expect(seen(await mount('', ''))).to.equal('Nothing here');
  });

  it('goes on with a long line in the next row, every character once', async () => {
    const text = Array.from({ length: 200 }, (_, index) => String(index)).join('');
    const element = await mount(text, 'text/plain', 400);
    const shown = lines(element);
    expect(shown.length).to.be.greaterThan(5);
    expect(shown.slice(1).every((row) => row.startsWith('↳'))).to.equal(true);
    expect(shown.map((row) => row.replace(/^(1|↳) /, '')).join('')).to.equal(text);
  });

  it('never lets a row be wider than its pane', async () => {
    const element = await mount('x'.repeat(3000), 'text/plain', 500);
    const list = within(element, 'ccs-text-rows >> ccs-row-window');
    const edge = element.getBoundingClientRect().right;
    for (const row of list.shadowRoot?.querySelectorAll('ccs-text-row') ?? []) {
      expect(within(row, '.line').getBoundingClientRect().right).to.be.at.most(edge);
    }
  });

  it('fits its rows to the pane also when it was hidden at first', async () => {
    const text = 'x'.repeat(3000);
    const home = await fixture<HTMLElement>(html`
      <div hidden style="width: 300px">
        <ccs-payload-view
          style="height: 300px"
          .bytes=${new TextEncoder().encode(text)}
          .content=${bodyText(new TextEncoder().encode(text), [])}
        ></ccs-payload-view>
      </div>
    `);
    await settled();
    home.hidden = false;
    await settled();
    const element = within(home, 'ccs-payload-view', CcsPayloadView);
    expect(lines(element)[0]?.length).to.equal(lines(await mount(text, 'text/plain', 300))[0]?.length);
  });

  it('begins at the top of each payload', async () => {
    const element = await mount('a\n'.repeat(500), 'text/plain');
    expect(lines(element)[0]).to.equal('1 a');
    within(element, 'ccs-text-rows >> ccs-row-window', CcsRowWindow).scrollToRow(400);
    await settled();
    expect(lines(element)[0]).not.to.equal('1 a');
    element.content = bodyText(new TextEncoder().encode('b\n'.repeat(500)), []);
    await settled();
    expect(lines(element)[0]).to.equal('1 b');
  });

  it('has half as many bytes in a hex line where there is little room', async () => {
    const bytes = Uint8Array.from({ length: 32 }, (_, index) => index);
    expect(lines(await mount(bytes, '', 700)).length).to.equal(2);
    expect(lines(await mount(bytes, '', 400)).length).to.equal(4);
  });
});
