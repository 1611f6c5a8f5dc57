import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Intent } from '../../../src/app/intent.ts';
import type { Session } from '../../../src/domain/socket/session.ts';
import { timestamp } from '../../../src/domain/time.ts';
import '../../../src/ui/socket/frame-composer.ts';
import type { CcsFrameComposer } from '../../../src/ui/socket/frame-composer.ts';
import { MemoryPreferences } from '../../support/memory-preferences.ts';
import { socketDocument } from '../../support/documents.ts';
import { provide } from '../../support/provide.ts';
import { appState } from '../../support/state.ts';
import { has, seen, within } from '../../support/within.ts';

const open: Session = { kind: 'open', url: 'ws://127.0.0.1/6/v2/sock', since: timestamp(0) };
const none: Session = { kind: 'none' };

interface Mounted {
  readonly element: CcsFrameComposer;
  readonly intents: readonly Intent[];
}

async function mount(session: Session, saved: readonly (readonly [string, string])[] = []): Promise<Mounted> {
  const state = appState();
  const messages = saved.map(([name, text]) => ({ id: `id of ${name}`, name, text }));
  return provide<CcsFrameComposer>(
    html`<ccs-frame-composer .document=${socketDocument} .session=${session}></ccs-frame-composer>`,
    {
      state: { ...state, events: { ...state.events, saved: messages } },
      preferences: new MemoryPreferences(),
    },
  );
}

function field(element: CcsFrameComposer): HTMLTextAreaElement {
  return within(element, 'textarea', HTMLTextAreaElement);
}

async function type(element: CcsFrameComposer, text: string): Promise<void> {
  field(element).focus();
  await sendKeys({ type: text });
  await element.updateComplete;
}

async function press(element: CcsFrameComposer, key: string): Promise<void> {
  await sendKeys({ press: key });
  await element.updateComplete;
}

async function openTools(element: CcsFrameComposer): Promise<HTMLElement> {
  within(element, 'button[aria-expanded]').click();
  await element.updateComplete;
  await new Promise((resolve) => setTimeout(resolve, 0));
  return within(element, 'ccs-composer-tools');
}

/** Types into a field that an element in the shadow listens to. */
function fill(root: Element, path: string, value: string): void {
  const input = within(root, path, HTMLInputElement);
  input.value = value;
  input.dispatchEvent(new Event('input'));
}

function submit(root: Element, path: string): void {
  within(root, path, HTMLFormElement).requestSubmit();
}

describe('ccs-frame-composer', () => {
  it('is accessible, with the tools and without', async () => {
    const { element } = await mount(none, [['hello', 'hello {{token}}']]);
    await expect(element).to.be.accessible();
    element.session = open;
    await type(element, '{{}{{}token}} {{}{{}nobody}}');
    await openTools(element);
    element.repetition = { text: 'ping', state: { kind: 'on', every: 5, sent: 3 } };
    element.unsentFile = { kind: 'file', name: 'a.bin', as: 'binary', bytes: Uint8Array.of(1) };
    await element.updateComplete;
    await expect(element).to.be.accessible();
  });

  it('sends with Enter and empties the box', async () => {
    const { element, intents } = await mount(open);
    expect(field(element).getAttribute('aria-label')).to.equal('Frame to send');
    await type(element, 'ping');
    await press(element, 'Enter');
    expect(intents).to.deep.equal([{ kind: 'send frame', text: 'ping' }]);
    expect(field(element).value).to.equal('');
  });

  it('sends nothing while there is no socket, says why and keeps the text', async () => {
    const { element, intents } = await mount(none);
    await type(element, 'ping');
    await press(element, 'Enter');
    expect(intents).to.deep.equal([]);
    expect(field(element).value).to.equal('ping');
    expect(seen(element)).to.contain('Connect to send.');
    expect(within(element, 'button[type=submit]', HTMLButtonElement).disabled).to.equal(true);
  });

  it('puts back what could not be sent, but not over what was typed since', async () => {
    const { element } = await mount(open);
    element.unsent = { kind: 'text', text: 'ping' };
    await element.updateComplete;
    expect(field(element).value).to.equal('ping');
    expect(seen(element)).to.contain('Not sent: the socket was not open.');

    await type(element, ' again');
    element.unsent = { kind: 'text', text: 'other' };
    await element.updateComplete;
    expect(field(element).value).to.equal('ping again');
  });

  it('calls back what was sent with arrow up, and what was typed with arrow down', async () => {
    const { element } = await mount(open);
    for (const text of ['one', 'two']) {
      await type(element, text);
      await press(element, 'Enter');
    }
    await type(element, 'half');
    const walked: string[] = [];
    for (const key of ['ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowDown', 'ArrowDown']) {
      await press(element, key);
      walked.push(field(element).value);
    }
    expect(walked).to.deep.equal(['two', 'one', 'one', 'two', 'half']);
  });

  it('leaves the arrows alone within a text of several lines', async () => {
    const { element } = await mount(open);
    await type(element, 'one');
    await press(element, 'Enter');
    await type(element, 'a');
    await sendKeys({ down: 'Shift' });
    await press(element, 'Enter');
    await sendKeys({ up: 'Shift' });
    await type(element, 'b');
    await press(element, 'ArrowUp');
    expect(field(element).value).to.equal('a\nb');
    await press(element, 'ArrowUp');
    expect(field(element).value).to.equal('one');
  });

  it('offers what the socket document knows and what the user keeps', async () => {
    const { element } = await mount(open, [['mine', 'hello']]);
    const menu = within(element, 'ccs-message-menu >> select', HTMLSelectElement);
    const chosen: string[] = [];
    for (const value of ['fetch_agent_events', 'saved id of mine']) {
      menu.value = value;
      menu.dispatchEvent(new Event('change'));
      await element.updateComplete;
      chosen.push(field(element).value);
    }
    expect(chosen).to.deep.equal(['{"request":"fetch_agent_events"}', 'hello']);
    expect(menu.value).to.equal('');
  });

  it('shows what will be sent, the token as a placeholder, and what has no value', async () => {
    const { element } = await mount(open);
    expect(seen(element)).not.to.contain('Will be sent');
    element.unsent = { kind: 'text', text: '{"token":"{{token}}","x":"{{nobody}}"}' };
    await element.updateComplete;
    const preview = within(element, 'ccs-message-preview');
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(seen(preview)).to.contain('Will be sent: {"token":"«token»","x":"{{nobody}}"}');
    expect(seen(preview)).to.contain('nobody has no value and goes out as typed.');
  });

  it('repeats the message, says how often it went out, and stops', async () => {
    const { element, intents } = await mount(open);
    await type(element, 'ping');
    const tools = await openTools(element);
    fill(tools, 'input[type=number]', '2.5');
    submit(tools, 'form');
    expect(intents).to.deep.equal([{ kind: 'repeat frame', text: 'ping', every: 2.5 }]);
    element.repetition = { text: 'ping', state: { kind: 'on', every: 2.5, sent: 12 } };
    await element.updateComplete;
    await new Promise((resolve) => setTimeout(resolve, 0));
    const line = within(element, 'ccs-repetition');
    expect(seen(line)).to.contain('Repeating ping every 2.5 s: sent 12 times');
    within(line, 'button').click();
    expect(intents.at(-1)).to.deep.equal({ kind: 'stop repeating' });
    element.repetition = { text: 'ping', state: { kind: 'ended', sent: 12, why: 'session ended' } };
    await element.updateComplete;
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(seen(line)).to.equal('ping was repeated 12 times; it ended with the session.');
  });

  it('keeps messages under a name, renames and deletes them', async () => {
    const { element, intents } = await mount(none, [['mine', 'hello']]);
    await type(element, 'bye');
    const tools = await openTools(element);
    fill(tools, '.name', ' yours ');
    await new Promise((resolve) => setTimeout(resolve, 0));
    submit(tools, 'form:nth-of-type(2)');
    const saved = within(tools, 'ccs-saved-messages');
    const name = within(saved, 'input', HTMLInputElement);
    name.value = 'ours';
    name.dispatchEvent(new Event('change'));
    within(saved, 'button').click();
    expect(intents).to.deep.equal([
      { kind: 'save message', name: 'yours', text: 'bye' },
      { kind: 'rename message', id: 'id of mine', name: 'ours' },
      { kind: 'delete message', id: 'id of mine' },
    ]);
  });

  it('sends a file as text or binary, and says how long it is', async () => {
    const { element, intents } = await mount(open);
    const sender = within(await openTools(element), 'ccs-file-sender');
    const pick = async (bytes: Uint8Array<ArrayBuffer>): Promise<void> => {
      const files = new DataTransfer();
      files.items.add(new File([bytes], 'some.dat'));
      const input = within(sender, 'input', HTMLInputElement);
      input.files = files.files;
      input.dispatchEvent(new Event('change'));
      await new Promise((resolve) => setTimeout(resolve, 50));
    };
    await pick(new TextEncoder().encode('é'));
    expect(seen(sender)).to.contain('2 B');
    within(sender, 'button').click();
    await pick(Uint8Array.of(0xc3, 0x28));
    expect(seen(sender)).to.contain('no UTF-8');
    within(sender, 'button').click();
    expect(intents).to.deep.equal([
      {
        kind: 'send file',
        file: { kind: 'file', name: 'some.dat', as: 'text', bytes: Uint8Array.of(0xc3, 0xa9) },
      },
      {
        kind: 'send file',
        file: { kind: 'file', name: 'some.dat', as: 'binary', bytes: Uint8Array.of(0xc3, 0x28) },
      },
    ]);
    await pick(new Uint8Array(1_048_577));
    expect(seen(sender)).to.contain('at most 1.0 MB are sent in one message');
    expect(has(sender, 'button')).to.equal(false);
  });

  it('keeps a file that could not be sent, to be sent again', async () => {
    const { element, intents } = await mount(open);
    const file = { kind: 'file', name: 'a.bin', as: 'binary', bytes: Uint8Array.of(1) } as const;
    element.unsentFile = file;
    await element.updateComplete;
    await new Promise((resolve) => setTimeout(resolve, 0));
    const line = within(element, 'ccs-unsent-file');
    expect(seen(line)).to.contain('Not sent: a.bin, 1 B as binary');
    within(line, 'button').click();
    expect(intents).to.deep.equal([{ kind: 'send file', file }]);
  });
});
