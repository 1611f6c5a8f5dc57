import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/ui/editor/code-editor.ts';
import type { CcsCodeEditor } from '../../../src/ui/editor/code-editor.ts';

/** A worker whose file cannot be had. Each test file has a page of its own, so nothing is to be put back. */
class BrokenWorker extends EventTarget {
  constructor() {
    super();
    setTimeout(() => this.dispatchEvent(new Event('error')));
  }

  postMessage(): void {
    // Nobody listens.
  }

  terminate(): void {
    // Nothing runs.
  }
}

describe('code editor without workers', () => {
  it('edits all the same and says that checks are off', async function () {
    this.timeout(60_000);
    Object.assign(globalThis, { Worker: BrokenWorker });
    // Monaco throws the event away where only the console sees it; Mocha would take it for a failed test.
    window.onerror = null;
    const editor = await fixture<CcsCodeEditor>(
      html`<ccs-code-editor label="Request Body" .value=${'{}'}></ccs-code-editor>`,
    );
    await waitUntil(() => editor.renderRoot.querySelector('.note') !== null, 'a note', { timeout: 30_000 });
    expect(editor.renderRoot.querySelector('.note')?.textContent).to.equal(
      'Checks are off: the part that makes them could not be started.',
    );
    editor.focus();
    await sendKeys({ press: 'End' });
    await sendKeys({ type: ' ' });
    expect(editor.value).to.equal('{} ');
  });
});
