import { aTimeout, expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { emulateMedia, sendKeys, sendMouse } from '@web/test-runner-commands';
import '../../../src/ui/styles/tokens.css';
import '../../../src/ui/editor/code-editor.ts';
import type { CcsCodeEditor } from '../../../src/ui/editor/code-editor.ts';
import type { ValueChangeEvent } from '../../../src/ui/editor/value-change-event.ts';

const schema = {
  type: 'object',
  required: ['request', 'name'],
  additionalProperties: false,
  properties: {
    request: { const: 'updateAgentState', description: 'What is asked for.' },
    name: { type: 'string', description: 'The new state by name.' },
    recording_type: { enum: ['None', 'Mandatory', 'On Demand'] },
  },
} as const;

function plainField(editor: CcsCodeEditor): HTMLTextAreaElement | null {
  return editor.renderRoot.querySelector<HTMLTextAreaElement>('.plain');
}

function monacoField(editor: CcsCodeEditor): HTMLElement | null {
  return editor.renderRoot.querySelector<HTMLElement>('.monaco [role="textbox"]');
}

async function withControl(key: string): Promise<void> {
  await sendKeys({ down: 'Control' });
  await sendKeys({ press: key });
  await sendKeys({ up: 'Control' });
}

async function editorWith(value: string, schemaUri = 'test'): Promise<CcsCodeEditor> {
  return fixture<CcsCodeEditor>(
    html`<ccs-code-editor
      style="block-size: 300px"
      label="Request Body"
      .value=${value}
      .schema=${schema}
      schema-uri=${schemaUri}
    ></ccs-code-editor>`,
  );
}

async function readyEditor(value: string, schemaUri = 'test'): Promise<CcsCodeEditor> {
  const editor = await editorWith(value, schemaUri);
  await waitUntil(() => monacoField(editor) !== null && plainField(editor) === null, 'Monaco arrives', {
    timeout: 30_000,
  });
  return editor;
}

/** Workers need their time, the more when both cores are busy. */
async function eventually(condition: () => unknown): Promise<void> {
  await waitUntil(() => Boolean(condition()), condition.toString(), { timeout: 8000 });
}

function text(editor: CcsCodeEditor): string {
  return (editor.renderRoot.querySelector('.view-lines')?.textContent ?? '').replaceAll('\u00a0', ' ');
}

describe('code editor', () => {
  before(async function () {
    this.timeout(60_000);
    await readyEditor('{}');
  });

  it('is accessible while plain and with Monaco, under one name', async () => {
    const editor = await editorWith('{ "request": "updateAgentState" }');
    expect(plainField(editor)?.getAttribute('aria-label')).to.equal('Request Body');
    await expect(editor).to.be.accessible();
    await eventually(() => monacoField(editor) !== null);
    await editor.updateComplete;
    expect(monacoField(editor)?.getAttribute('aria-label')).to.equal('Request Body');
    await expect(editor).to.be.accessible();
  });

  it('hands text, caret and focus over when Monaco arrives', async () => {
    const editor = await editorWith('first\nsecond');
    const field = plainField(editor);
    field?.focus();
    field?.setSelectionRange(8, 8);
    await sendKeys({ type: 'X' });
    await eventually(() => monacoField(editor) !== null && plainField(editor) === null);
    await sendKeys({ type: 'Y' });
    expect(editor.value).to.equal('first\nseXYcond');
  });

  it('tells what the user types, and nothing for values set from outside', async () => {
    const editor = await readyEditor('{}');
    const told: string[] = [];
    editor.addEventListener('value-change', (event) => told.push(event.value));
    editor.value = '[]';
    await editor.updateComplete;
    await aTimeout(50);
    expect(told).to.deep.equal([]);
    editor.focus();
    await sendKeys({ press: 'End' });
    setTimeout(() => void sendKeys({ type: ' ' }));
    const event = await oneEvent<ValueChangeEvent>(editor, 'value-change');
    expect(event.value).to.equal('[] ');
  });

  it('lets the user undo what was put in from outside', async () => {
    const editor = await readyEditor('{ "mine": 1 }');
    editor.value = '{ "template": 1 }';
    await editor.updateComplete;
    editor.focus();
    await withControl('z');
    expect(editor.value).to.equal('{ "mine": 1 }');
  });

  it('offers the members and values of the schema', async () => {
    const editor = await readyEditor('{\n  "recording_type": \n}', 'offers');
    editor.reveal(2, 21);
    await withControl('Space');
    await eventually(
      () => editor.renderRoot.querySelector('.suggest-widget.visible .monaco-list-row') !== null,
    );
    const offered = [...editor.renderRoot.querySelectorAll('.suggest-widget .monaco-list-row')].map((row) =>
      row.getAttribute('aria-label'),
    );
    expect(offered.join()).to.contain('"None"').and.to.contain('"On Demand"');
  });

  it('counts what the schema objects to and goes there', async () => {
    const editor = await readyEditor(
      '{\n  "request": "updateAgentState",\n  "nome": "Ready"\n}',
      'what it objects to',
    );
    await eventually(() => editor.renderRoot.querySelector('.status button') !== null);
    const button = editor.renderRoot.querySelector<HTMLElement>('.status button');
    expect(button?.textContent.trim()).to.equal('2 problems');
    expect(editor.renderRoot.querySelector('.squiggly-warning')).not.to.equal(null);
    button?.click();
    await eventually(() => editor.renderRoot.querySelector('.gotoerror-widget, .marker-widget') !== null);
  });

  it('lets Ctrl+Enter through to the page and changes nothing', async () => {
    const editor = await readyEditor('{}');
    const keys: string[] = [];
    const listener = (event: KeyboardEvent): void => {
      if (event.key === 'Enter' && event.ctrlKey) keys.push(String(event.defaultPrevented));
    };
    window.addEventListener('keydown', listener);
    editor.focus();
    await withControl('Enter');
    window.removeEventListener('keydown', listener);
    expect(keys).to.deep.equal(['false']);
    expect(editor.value).to.equal('{}');
  });

  it('lets the Tab key out, and in again after Ctrl+M', async () => {
    const editor = await readyEditor('{}');
    const after = document.createElement('button');
    editor.after(after);
    editor.focus();
    await sendKeys({ press: 'Tab' });
    expect(editor.value).to.equal('{}');
    expect(editor.shadowRoot?.activeElement?.closest('.monaco') ?? null).to.equal(null);
    editor.focus();
    await withControl('m');
    await sendKeys({ press: 'Tab' });
    expect(editor.value).to.equal('  {}');
    await withControl('m');
    after.remove();
  });

  it('follows the colour scheme', async () => {
    const editor = await readyEditor('{}');
    const background = (): string =>
      getComputedStyle(editor.renderRoot.querySelector('.monaco-editor-background') ?? editor)
        .backgroundColor;
    document.documentElement.dataset['theme'] = 'dark';
    await eventually(() => background() === 'rgb(26, 29, 35)');
    document.documentElement.dataset['theme'] = 'light';
    await eventually(() => background() === 'rgb(255, 255, 255)');
    delete document.documentElement.dataset['theme'];
    await emulateMedia({ colorScheme: 'dark' });
    await eventually(() => background() === 'rgb(26, 29, 35)');
    await emulateMedia({ colorScheme: 'light' });
  });

  it('shows the schema’s explanation where the pointer rests', async () => {
    const editor = await readyEditor('{\n  "request": "updateAgentState"\n}', 'explains');
    const token = (): Element | undefined =>
      [...editor.renderRoot.querySelectorAll('.view-line span')].find(
        (span) => span.textContent === '"request"',
      );
    await eventually(token);
    const { x, y } = token()?.getBoundingClientRect() ?? new DOMRect();
    for (const step of [10, 12, 14]) {
      await sendMouse({ type: 'move', position: [Math.round(x + step), Math.round(y + 6)] });
    }
    await eventually(() =>
      editor.renderRoot.querySelector('.monaco-hover')?.textContent.includes('What is asked for.'),
    );
  });

  it('keeps text with a very long line plain, says so, and takes it up when it is short again', async () => {
    const editor = await readyEditor('{}');
    editor.value = `"${'x'.repeat(20_001)}"`;
    await eventually(() => plainField(editor) !== null);
    expect(editor.renderRoot.querySelector('.note')?.textContent).to.equal(
      'Plain editor: a line has more than 20,000 characters.',
    );
    editor.value = '{}';
    await eventually(() => plainField(editor) === null && text(editor) === '{}');
  });

  it('marks variables, explains them, and lets no check object to them', async () => {
    const editor = await readyEditor(
      '{\n  "request": "updateAgentState",\n  "name": "x",\n  "recording_type": "{{kind}}",\n  "more": 1\n}',
      'variables',
    );
    editor.variables = { kind: 'None, set in the environment' };
    await eventually(
      () => editor.renderRoot.querySelector('.view-lines .variable')?.textContent === '{{kind}}',
    );
    editor.reveal(4, 25);
    await withControl('k');
    await withControl('i');
    await eventually(() =>
      editor.renderRoot
        .querySelector('.monaco-hover')
        ?.textContent.includes('kind: None, set in the environment'),
    );
    await eventually(
      () => editor.renderRoot.querySelector('.status button')?.textContent.trim() === '1 problem',
    );
    await eventually(() => editor.renderRoot.querySelectorAll('.squiggly-warning').length === 1);
  });

  it('leaves no editor and no text behind when it goes', async () => {
    const monaco = await import('monaco-editor/editor');
    const counts = (): readonly number[] => [
      monaco.editor.getEditors().length,
      monaco.editor.getModels().length,
    ];
    const before = counts();
    const editor = await readyEditor('{}');
    editor.schemaUri = 'another';
    await editor.updateComplete;
    expect(counts()).to.deep.equal(before.map((count) => count + 1));
    editor.remove();
    expect(counts()).to.deep.equal(before);
  });

  it('survives being moved in the page', async () => {
    const editor = await readyEditor('{ "kept": true }');
    const elsewhere = document.createElement('div');
    document.body.append(elsewhere);
    elsewhere.append(editor);
    await eventually(() => plainField(editor) === null && text(editor).includes('kept'));
    elsewhere.remove();
  });
});

describe('code editor without Monaco', () => {
  it('stays plain, says why, and can be edited', async () => {
    const load = (): Promise<never> => Promise.reject(new Error('no file'));
    const editor = await fixture<CcsCodeEditor>(
      html`<ccs-code-editor label="Request Body" .value=${'{}'} .load=${load}></ccs-code-editor>`,
    );
    await eventually(() => editor.renderRoot.querySelector('.note') !== null);
    expect(editor.renderRoot.querySelector('.note')?.textContent).to.equal(
      'Plain editor: the comfortable one could not be loaded (no file).',
    );
    editor.focus();
    await withControl('End');
    await sendKeys({ type: ' ' });
    expect(editor.value).to.equal('{} ');
    await expect(editor).to.be.accessible();
  });
});
