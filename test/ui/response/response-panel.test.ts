import { expect, html, waitUntil } from '@open-wc/testing';
import type { AppState, Exchange } from '../../../src/app/state/app-state.ts';
import type { HttpResponse } from '../../../src/domain/http/outcome.ts';
import { millis, timestamp } from '../../../src/domain/time.ts';
import '../../../src/ui/response/response-panel.ts';
import type { CcsResponsePanel } from '../../../src/ui/response/response-panel.ts';
import { answered, exchangeOf, responseOf } from '../../support/exchange.ts';
import { provide } from '../../support/provide.ts';
import type { Provided } from '../../support/provide.ts';
import { appState } from '../../support/state.ts';
import { has, seen, within } from '../../support/within.ts';

const failure = {
  who: 'console server',
  what: 'The API host refused the connection.',
  code: 'ECONNREFUSED',
  next: 'Check the Domain.',
} as const;

const tenants = '{"success":true,"total":"1","items":[{"number":12345678901234567890.10,"a":1,"a":2}]}';

async function show(exchange: Exchange | undefined): Promise<Provided<CcsResponsePanel>> {
  const provided = await provide<CcsResponsePanel>(
    html`<ccs-response-panel style="height: 500px; width: 640px"></ccs-response-panel>`,
    { state: stateWith(exchange) },
  );
  await settled();
  return provided;
}

function stateWith(exchange: Exchange | undefined): AppState {
  return appState(exchange === undefined ? {} : { exchange });
}

/** Rows are drawn when sizes are known: two frames later. */
async function settled(): Promise<void> {
  for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
}

function answer(status: number, body: string, headers?: HttpResponse['headers']): Exchange {
  return exchangeOf(answered(responseOf(status, body, headers)));
}

function rows(element: CcsResponsePanel): readonly string[] {
  const path = 'ccs-response-body >> ccs-payload-view >> ccs-text-rows >> ccs-row-window';
  const options = within(element, path).shadowRoot?.querySelectorAll('ccs-text-row') ?? [];
  return [...options].map((row) => row.shadowRoot?.querySelector('.line')?.textContent ?? '');
}

function view(element: CcsResponsePanel, name: string): void {
  within(element, `ccs-response-body >> ccs-payload-view >> [data-view="${name}"]`).click();
}

describe('ccs-response-panel', () => {
  it('is accessible without and with an answer, while sending and after a failure', async () => {
    const exchanges = [
      undefined,
      answer(200, tenants),
      exchangeOf({ kind: 'sending' }),
      exchangeOf({ kind: 'not sent', failure, timings: { end: millis(3) } }),
    ];
    const { element, setState } = await show(undefined);
    for (const exchange of exchanges) {
      await setState(stateWith(exchange));
      await settled();
      await expect(element).to.be.accessible();
    }
  });

  it('says how to begin while there is nothing, and keeps its names', async () => {
    const { element } = await show(undefined);
    expect(seen(element)).to.contain('Press Submit or Ctrl + Enter');
    expect(within(element, 'section').getAttribute('aria-label')).to.equal('Response');
    const tabs = within(element, 'ccs-tabs').shadowRoot?.querySelectorAll('[role="tab"]') ?? [];
    expect([...tabs].map((tab) => tab.textContent.trim())).to.deep.equal([
      'Response Body',
      'Response Headers',
    ]);
    expect(within(element, '.actions > button', HTMLButtonElement).disabled).to.equal(true);
  });

  it('shows status, time, size, way and what the document says', async () => {
    const { element } = await show(answer(200, tenants));
    const head = seen(within(element, 'ccs-response-head'));
    expect(head).to.match(/200 OK 34 ms 85 B Built-in CCS, direct/);
    expect(head).to.contain('Status documented in 4.3:');
  });

  it('lays the body out without changing a digit or a duplicate name, and shows it raw', async () => {
    const { element } = await show(answer(200, tenants));
    expect(rows(element)).to.deep.equal([
      '{',
      '  "success": true,',
      '  "total": "1",',
      '  "items": [',
      '    {',
      '      "number": 12345678901234567890.10,',
      '      "a": 1,',
      '      "a": 2',
      '    }',
      '  ]',
      '}',
    ]);
    view(element, 'raw');
    await settled();
    const raw = rows(element).map((row) => row.trimStart());
    expect(raw.join('')).to.equal(tenants);
    view(element, 'hex');
    await settled();
    expect(rows(element)[0]).to.match(/^00000000 {2}7b 22 73/);
  });

  it('has only the visible rows of a large body in the document', async () => {
    const items = Array.from({ length: 50_000 }, (_, index) => `{"n":${String(index)}}`);
    const { element } = await show(answer(200, `[${items.join(',')}]`));
    expect(rows(element).length).to.be.within(10, 40);
    expect(seen(element)).to.contain('150,002 lines');
  });

  it('judges by the status and tells when the body says otherwise', async () => {
    const { element } = await show(answer(500, '{"success": true,"reason":"Internal Server Error"}'));
    expect(within(element, 'ccs-response-head >> ccs-status-word').getAttribute('tone')).to.equal('bad');
    expect(seen(element)).to.contain("Section 4.3 of the API's document prints it so.");
  });

  it('says when a status is not documented and when the body is not what its header says', async () => {
    const { element } = await show(answer(404, '<!doctype html><p>Not here'));
    expect(seen(element)).to.contain('Status not documented for this endpoint: 4.3 has 200, 400, 401, 500.');
    expect(seen(element)).to.contain('Content-Type says application/json, the body is HTML.');
  });

  it('does not take an HTML page with status 200 for the documented answer', async () => {
    const { element, setState } = await show(answer(200, '<!doctype html><h1>Down</h1>', []));
    expect(seen(element)).to.contain('The body is an HTML page, not the JSON that is documented');
    await setState(stateWith(answer(200, tenants)));
    await settled();
    expect(seen(element)).not.to.contain('not the JSON');
  });

  it('shows broken JSON as it came, with the place', async () => {
    const { element } = await show(answer(200, '{"a":1,}'));
    expect(rows(element)).to.deep.equal(['{"a":1,}']);
    expect(seen(element)).to.contain('Line 1, column 8: expected a member name in double quotes, found }.');
  });

  it('decodes a compressed body and says so; a damaged one as far as it goes', async () => {
    const stream = new Blob([tenants]).stream().pipeThrough(new CompressionStream('gzip'));
    const packed = new Uint8Array(await new Response(stream).arrayBuffer());
    const headers = [
      ['Content-Type', 'application/json'],
      ['Content-Encoding', 'gzip'],
    ] as const;
    const { element, setState } = await show(exchangeOf(answered(responseOf(200, packed, headers))));
    await waitUntil(() => has(element, 'ccs-response-body >> ccs-payload-view'));
    await settled();
    expect(seen(element)).to.contain('Compressed (gzip); shown decoded.');
    expect(rows(element)).to.contain('  "total": "1",');

    const wrong = exchangeOf(answered(responseOf(200, 'no gzip at all', headers)), { id: '2' });
    await setState(stateWith(wrong));
    await waitUntil(() => seen(element).includes('shown as it came'));
    await settled();
    expect(seen(element)).to.contain('the bytes are no gzip data');
    expect(seen(element)).to.contain('no gzip at all');
  });

  it('keeps a partial body below the card that says why it is partial', async () => {
    const response = responseOf(200, '{"items":[1,', [
      ['Content-Type', 'application/json'],
      ['Content-Length', '100'],
    ]);
    const { element } = await show(
      exchangeOf({ kind: 'answered but incomplete', response, failure, timings: { end: millis(9) } }),
    );
    expect(seen(element)).to.contain('The body ended after 12 of 100 bytes');
    expect(seen(element)).to.contain('The JSON ends too early.');
    expect(rows(element)).to.deep.equal(['{', '  "items": [', '    1,']);
  });

  it('says who failed, what happened, the code, whether it was sent and what to do', async () => {
    const { element } = await show(
      exchangeOf({ kind: 'not sent', failure, timings: { end: millis(3) } }, { target: 'ccs.example' }),
    );
    const card = seen(within(element, 'ccs-failure-card'));
    for (const part of ['The console’s own server', failure.what, failure.code, 'Not sent:', failure.next]) {
      expect(card).to.contain(part);
    }
  });

  it('warns before a writing request of unknown outcome is sent again', async () => {
    const { element } = await show(
      exchangeOf(
        { kind: 'sent, outcome unknown', failure, timings: { end: millis(3) } },
        { section: '4.24' },
      ),
    );
    expect(seen(within(element, 'ccs-failure-card'))).to.contain(
      'look whether it did before you send it again',
    );
    expect(seen(within(element, 'ccs-response-head'))).to.contain('4.24 Kill Call');
  });

  it('says that a request went out only where that is known', async () => {
    const timings = { end: millis(3) };
    const { element, setState } = await show(
      exchangeOf({ kind: 'sent, outcome unknown', failure: { ...failure, who: 'browser' }, timings }),
    );
    expect(seen(element)).to.contain('it may have reached the API');
    expect(seen(element)).not.to.match(/request went out|Sent, outcome/);
    await setState(stateWith(exchangeOf({ kind: 'sent, outcome unknown', failure, timings })));
    await settled();
    expect(seen(element)).to.contain('Sent, outcome unknown');
    expect(seen(element)).to.contain('The request went out;');
  });

  it('runs a clock and cancels', async () => {
    const startedAt = timestamp(Date.now());
    const { element, intents } = await show(exchangeOf({ kind: 'sending' }, { startedAt }));
    expect(seen(element)).to.contain('Waiting for the first byte from Built-in CCS');
    const clock = within(element, 'ccs-sending-clock >> [role="timer"]');
    const before = clock.textContent;
    await waitUntil(() => clock.textContent !== before);
    within(element, 'ccs-sending-clock >> button').click();
    expect(intents).to.deep.equal([{ kind: 'cancel' }]);
  });

  it('clears', async () => {
    const { element, intents } = await show(answer(200, '{}'));
    const button = within(element, '.actions > button');
    expect(button.textContent.trim()).to.equal('Clear');
    button.click();
    expect(intents).to.deep.equal([{ kind: 'clear response' }]);
  });

  it('says when the history does not hold the exchange', async () => {
    const stored = { kind: 'no', why: 'The storage is full.' } as const;
    const { element } = await show(exchangeOf(answered(responseOf(200, '{}')), { stored }));
    expect(seen(element)).to.contain('Not kept in the history: The storage is full.');
  });

  it('shows the headers in order and says how far they are the server’s', async () => {
    const headers = [
      ['X-B', '1'],
      ['Set-Cookie', 'a'],
      ['Set-Cookie', 'b'],
    ] as const;
    const { element, setState } = await show(answer(200, 'x', headers));
    const panel = within(element, 'ccs-response-headers');
    expect(seen(panel)).to.match(/X-B 1 Set-Cookie a Set-Cookie b/);
    expect(seen(panel)).to.contain('As received');
    const hidden = { ...responseOf(200, 'x', headers), headersAre: 'as the browser shows them' } as const;
    await setState(stateWith(exchangeOf(answered(hidden))));
    await settled();
    expect(seen(panel)).to.contain('some hidden');
  });

  it('shows the request that was sent, secrets as placeholders', async () => {
    const request = {
      method: 'POST',
      url: 'http://127.0.0.1:4280/6/v2/api/agent_state',
      headers: [['Authorization', 'Bearer «token»']],
      body: new TextEncoder().encode('{"request":"updateAgentState"}'),
    } as const;
    const { element } = await show(exchangeOf({ kind: 'sending' }, { request }));
    within(element, 'ccs-tabs >> #tab-request').click();
    await settled();
    const sent = seen(within(element, 'ccs-sent-request'));
    expect(sent).to.contain('POST http://127.0.0.1:4280/6/v2/api/agent_state');
    expect(sent).to.contain('Bearer «token»');
    expect(sent).to.contain('"request" : "updateAgentState"');
  });
});
