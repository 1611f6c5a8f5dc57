import { expect, html } from '@open-wc/testing';
import type { Intent } from '../../../src/app/intent.ts';
import type { OpenSession, Session } from '../../../src/domain/socket/session.ts';
import { defaultSessionSettings } from '../../../src/domain/socket/session-settings.ts';
import { timestamp } from '../../../src/domain/time.ts';
import '../../../src/ui/socket/events-head.ts';
import type { CcsEventsHead } from '../../../src/ui/socket/events-head.ts';
import { provide } from '../../support/provide.ts';
import { seen } from '../../support/within.ts';

const url = 'ws://127.0.0.1/6/v2/sock';
const since = timestamp(Date.now());
const accepted: OpenSession = { kind: 'accepted', url, since, openedAt: since };
const ago = (seconds: number) => timestamp(Date.now() - seconds * 1000);
const waiting: Session = {
  kind: 'waiting',
  url,
  closing: { at: since, code: 1006, reason: '', by: 'nobody' },
  attempt: 2,
  due: timestamp(Date.now() + 60_000),
};

async function mount(
  session: Session,
  other = '',
): Promise<{ element: CcsEventsHead; intents: readonly Intent[] }> {
  return provide<CcsEventsHead>(
    html`<ccs-events-head
      .session=${session}
      .settings=${defaultSessionSettings}
      .as=${'as 101, telco, Built-in CCS'}
      .other=${other}
      .target=${'Built-in CCS'}
    ></ccs-events-head>`,
  );
}

function names(element: CcsEventsHead): readonly string[] {
  return [...(element.shadowRoot?.querySelectorAll('button') ?? [])].map(({ textContent }) =>
    textContent.trim(),
  );
}

function click(element: CcsEventsHead, name: string): void {
  const buttons = [...(element.shadowRoot?.querySelectorAll('button') ?? [])];
  buttons.find(({ textContent }) => textContent.trim() === name)?.click();
}

describe('ccs-events-head', () => {
  it('is accessible in every state', async () => {
    const states: readonly Session[] = [
      { kind: 'none' },
      { kind: 'no answer', url, since },
      { kind: 'quiet', url, since: ago(45), before: accepted },
      { kind: 'stale', url, since: ago(45), before: accepted },
      waiting,
    ];
    for (const session of states) {
      const { element } = await mount(session, '102');
      await expect(element).to.be.accessible();
    }
  });

  it('counts down to the next attempt, with the ways to make it now or not at all', async () => {
    const { element, intents } = await mount(waiting);
    expect(seen(element)).to.match(/reconnecting in (60\.0|59\.\d) s, attempt 2/);
    expect(names(element)).to.deep.equal(['Now', 'Stop']);
    click(element, 'Now');
    click(element, 'Stop');
    expect(intents).to.deep.equal([{ kind: 'reconnect now' }, { kind: 'stop reconnecting' }]);
    const first = seen(element);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(seen(element)).not.to.equal(first);
  });

  it('does not speak the countdown', async () => {
    const { element } = await mount(waiting);
    expect(element.shadowRoot?.querySelector('[role=status]')?.textContent).to.equal('reconnecting');
  });

  it('says that a quiet line cannot be told from a dead one, and switches keep-alive on', async () => {
    const { element, intents } = await mount({ kind: 'quiet', url, since: ago(45), before: accepted });
    expect(seen(element)).to.contain(
      'quiet for 45 s; without keep-alive a quiet line cannot be told from a dead one',
    );
    click(element, 'Keep-alive');
    expect(intents).to.deep.equal([
      {
        kind: 'change session settings',
        settings: { ...defaultSessionSettings, keepAlive: { kind: 'on', every: 5 } },
      },
    ]);
  });

  it('says that a line is stale and offers to reconnect', async () => {
    const { element, intents } = await mount({ kind: 'stale', url, since: ago(31), before: accepted });
    expect(seen(element)).to.contain('stale no sign of life for 31 s, although pings went out');
    expect(names(element)).to.include.members(['Reconnect', 'Disconnect']);
    click(element, 'Reconnect');
    expect(intents).to.deep.equal([{ kind: 'reconnect now' }]);
  });

  it('says whose session it is, and offers to open it as the user chosen since', async () => {
    const { element, intents } = await mount(accepted, '102');
    expect(seen(element)).to.contain('as 101, telco, Built-in CCS');
    click(element, 'Reconnect as 102');
    expect(intents).to.deep.equal([{ kind: 'connect' }]);
    const { element: same } = await mount(accepted);
    expect(names(same)).to.deep.equal(['Disconnect', 'Keep-alive']);
  });
});
