import { describe, expect, it } from 'vitest';
import { selectDraft } from '../../../src/app/select/select-draft.ts';
import { millis } from '../../../src/domain/time.ts';
import { answered } from '../../support/fake-http-port.ts';
import { createTestApp } from '../../support/test-app.ts';
import type { TestApp } from '../../support/test-app.ts';

function editBody(app: TestApp, section: string, body: string): void {
  app.perform({ kind: 'select endpoint', section });
  const draft = selectDraft(app.state());
  if (draft === undefined) throw new Error('No draft');
  app.perform({ kind: 'edit draft', draft: { ...draft, body } });
}

describe('Submit', () => {
  it('sends the exact request of the template, signed in, and shows the answer', async () => {
    const app = createTestApp();
    app.perform({ kind: 'submit', insist: false });
    expect(app.state().exchange?.result).toEqual({ kind: 'sending' });
    expect(app.http.last).toMatchObject({
      route: 'direct',
      request: {
        method: 'GET',
        url: 'http://127.0.0.1:4280/6/v2/api/tenants',
        headers: [
          ['Content-Type', 'application/json'],
          ['Authorization', 'Bearer token-of-100'],
        ],
      },
    });
    const outcome = answered(200, { total: '1' });
    app.http.last.finish(outcome);
    await app.settle();
    expect(app.state().exchange).toMatchObject({ section: '4.3', target: 'Built-in CCS', result: outcome });
  });

  it('has the history written before the request leaves, and completed after', async () => {
    const app = createTestApp();
    app.perform({ kind: 'submit', insist: false });
    const { id } = app.http.last;
    expect(app.history.entries.get(id)?.outcome).toEqual({ kind: 'sending' });
    app.http.last.finish(answered(200, {}));
    await app.settle();
    expect(app.history.entries.get(id)?.outcome).toMatchObject({
      kind: 'answered',
      response: { status: 200 },
    });
    expect(app.state().history.entries).toMatchObject([
      { id, section: '4.3', status: 200, outcome: 'answered' },
    ]);
  });

  it('keeps no token, wherever it came up', async () => {
    const app = createTestApp();
    app.perform({ kind: 'submit', insist: false });
    app.http.last.finish(answered(200, { echo: 'token-of-100' }));
    await app.settle();
    const [entry] = app.history.entries.values();
    const kept = JSON.stringify(entry, (_name, value: unknown) =>
      value instanceof Uint8Array ? new TextDecoder().decode(value) : value,
    );
    expect(kept).not.toContain('token-of-100');
    expect(kept).toContain('Bearer «token»');
    expect(JSON.stringify(app.state().exchange?.request)).not.toContain('token-of-100');
  });

  it('is held back by a body that is not what the document says, until the user insists', async () => {
    const app = createTestApp();
    editBody(app, '4.14', '{"max_chats":"7"}');
    app.perform({ kind: 'submit', insist: false });
    expect([app.state().heldBack, app.http.sends.length]).toEqual([true, 0]);
    app.perform({ kind: 'submit', insist: true });
    expect([app.state().heldBack, app.http.sends.length]).toEqual([false, 1]);
    expect(new TextDecoder().decode(app.http.last.request.body)).toBe('{"max_chats":"7"}');
    await app.settle();
  });

  it('never sends what cannot be put on the wire, not even when the user insists', () => {
    const app = createTestApp();
    const draft = selectDraft(app.state());
    if (draft === undefined) throw new Error('No draft');
    const headers = [{ name: 'no header name', value: '', on: true }];
    app.perform({ kind: 'edit draft', draft: { ...draft, headers } });
    app.perform({ kind: 'submit', insist: true });
    expect([app.state().heldBack, app.http.sends.length]).toEqual([true, 0]);
  });

  it('sends once, however often it is pressed while one is under way', async () => {
    const app = createTestApp();
    for (let press = 0; press < 5; press += 1) app.perform({ kind: 'submit', insist: false });
    expect(app.http.sends).toHaveLength(1);
    app.http.last.finish(answered(200, {}));
    await app.settle();
    app.perform({ kind: 'submit', insist: false });
    expect(app.http.sends).toHaveLength(2);
  });

  it('can be cancelled, and the history says so', async () => {
    const app = createTestApp();
    app.perform({ kind: 'submit', insist: false });
    app.perform({ kind: 'clear response' });
    expect(app.state().exchange).toBeDefined();
    app.perform({ kind: 'cancel' });
    await app.settle();
    expect(app.state().exchange?.result.kind).toBe('cancelled');
    expect(app.state().history.entries[0]?.outcome).toBe('cancelled');
    app.perform({ kind: 'clear response' });
    expect(app.state().exchange).toBeUndefined();
  });

  it('works with a history that does not, and says so', async () => {
    const app = createTestApp();
    app.history.failure = 'The disk is full.';
    app.perform({ kind: 'submit', insist: false });
    app.http.last.finish(answered(200, {}));
    await app.settle();
    expect(app.state().exchange).toMatchObject({
      result: { kind: 'answered' },
      stored: { kind: 'no', why: 'The disk is full.' },
    });
    expect(app.state().history.failure).toBe('The disk is full.');
  });

  it('reads the built-in CCS anew afterwards: a call that was killed is no longer a variable', async () => {
    const app = createTestApp();
    app.console.state = { ...app.console.state, variables: { call_id: 'NEXT' } };
    app.perform({ kind: 'submit', insist: false });
    app.http.last.finish(answered(200, {}));
    await app.settle();
    expect(app.state().environment.builtInState?.variables).toEqual({ call_id: 'NEXT' });
  });
});

describe('an entry of the history', () => {
  it('is restored into the request panel, and its answer is shown again', async () => {
    const app = createTestApp();
    editBody(app, '4.16', '{"request": "updateAgentState", "name": "Coffee Break"}');
    app.perform({ kind: 'submit', insist: false });
    const { id } = app.http.last;
    app.http.last.finish(answered(200, { success: true }));
    await app.settle();
    editBody(app, '4.16', '{"request": "updateAgentState", "name": "Ready"}');
    app.perform({ kind: 'select endpoint', section: '4.3' });
    app.perform({ kind: 'clear response' });
    app.perform({ kind: 'restore history', id });
    await app.settle();
    expect(app.state().endpoints.selected).toBe('4.16');
    expect(app.state().drafts['4.16']?.body).toContain('Coffee Break');
    expect(app.state().exchange).toMatchObject({ id, result: { kind: 'answered' } });
    const notice = app.state().notices.find(({ action }) => action !== undefined);
    if (notice?.action === undefined) throw new Error('The replaced draft cannot be had back');
    app.perform(notice.action.intent);
    expect(app.state().drafts['4.16']?.body).toContain('Ready');
    expect(app.http.sends).toHaveLength(1);
  });

  it('whose page was closed before an answer is shown with an unknown outcome', async () => {
    const app = createTestApp();
    app.perform({ kind: 'submit', insist: false });
    const { id } = app.http.last;
    const [entry] = app.history.entries.values();
    if (entry === undefined) throw new Error('Nothing stored');
    const later = createTestApp();
    later.history.entries.set(id, entry);
    later.perform({ kind: 'restore history', id });
    await later.settle();
    expect(later.state().exchange?.result).toMatchObject({
      kind: 'sent, outcome unknown',
      timings: { end: millis(0) },
    });
  });

  it('that is gone is told', async () => {
    const app = createTestApp();
    app.perform({ kind: 'restore history', id: 'none' });
    await app.settle();
    expect(app.state().notices).toMatchObject([{ tone: 'warning' }]);
  });
});
