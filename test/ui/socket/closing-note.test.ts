import { expect, html } from '@open-wc/testing';
import type { Session } from '../../../src/domain/socket/session.ts';
import { timestamp } from '../../../src/domain/time.ts';
import '../../../src/ui/socket/closing-note.ts';
import type { CcsClosingNote } from '../../../src/ui/socket/closing-note.ts';
import { socketDocument } from '../../support/documents.ts';
import { provide } from '../../support/provide.ts';
import { has, seen, within } from '../../support/within.ts';

const at = timestamp(1_000);
const url = 'wss://192.0.2.1/6/v2/sock';
const closing = {
  at,
  code: 1006,
  reason: '',
  by: 'server',
  detail: 'The API refused the handshake.',
} as const;
const after = { reached: 'opening', since: timestamp(900) } as const;

async function mount(session: Session): Promise<CcsClosingNote> {
  const { element } = await provide<CcsClosingNote>(
    html`<ccs-closing-note .session=${session} .document=${socketDocument}></ccs-closing-note>`,
  );
  return element;
}

describe('ccs-closing-note', () => {
  it('shows the whole answer to a refused handshake', async () => {
    const answer = {
      status: 403,
      statusText: 'Forbidden',
      headers: [['X-Reason', 'no events for you']],
      body: '<h1>No</h1>',
      truncated: true,
    } as const;
    const element = await mount({ kind: 'closed', url, after, closing: { ...closing, answer } });
    within(element, 'summary').click();
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(seen(within(element, 'summary'))).to.equal('What the server answered: 403 Forbidden');
    const details = seen(within(element, 'details'));
    for (const part of ['X-Reason', 'no events for you', '<h1>No</h1>', 'There was more']) {
      expect(details).to.contain(part);
    }
    await expect(element).to.be.accessible();
  });

  it('has nothing to unfold where no answer is known', async () => {
    const element = await mount({ kind: 'closed', url, after, closing });
    expect(has(element, 'details')).to.equal(false);
  });

  it('says that a lost session is opened again by itself, or why not', async () => {
    const lost = { ...closing, by: 'nobody' } as const;
    const waiting = await mount({ kind: 'waiting', url, closing: lost, attempt: 1, due: at });
    expect(seen(waiting)).to.contain('It is opened again by itself, with the token of that moment.');
    const stopped = await mount({
      kind: 'closed',
      url,
      closing: lost,
      stopped: { kind: 'cannot', words: 'The Domain is another one now.' },
    });
    expect(seen(stopped)).to.contain('Reconnecting has stopped: The Domain is another one now.');
  });
});
