import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reduceEvents } from '../../../src/app/state/reduce-events.ts';
import { timestamp } from '../../../src/domain/time.ts';
import { appState } from '../../support/state.ts';
import { createTestApp } from '../../support/test-app.ts';

describe('the feeds of Events', () => {
  it('are always at least one, the chosen one among them, and no id comes twice', () => {
    const step = fc.oneof(
      fc.constant({ kind: 'feed added' } as const),
      fc.nat({ max: 8 }).map((id) => ({ kind: 'feed closed', feed: String(id) }) as const),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const seen = new Set(['1']);
        let state = appState();
        for (const action of steps) {
          const before = state.events.feeds.map(({ id }) => id);
          state = reduceEvents(state, action);
          const ids = state.events.feeds.map(({ id }) => id);
          expect(ids).toContain(state.events.chosen);
          for (const id of ids.filter((each) => !before.includes(each))) {
            expect(seen).not.toContain(id);
            seen.add(id);
          }
        }
      }),
    );
  });

  it('have sessions and logs of their own', async () => {
    const app = createTestApp();
    app.perform({ kind: 'connect' });
    app.perform({ kind: 'add feed' });
    app.perform({ kind: 'choose built-in user', extension: '103' });
    app.perform({ kind: 'connect' });
    await app.settle();
    const [first, second] = app.state().events.feeds;
    expect([first?.as, second?.as]).toEqual([
      'as 100, telco and tenant, Built-in CCS',
      'as 103, tenant, Built-in CCS',
    ]);
    expect([...app.sockets.ports.values()].map(({ opened }) => opened.length)).toEqual([1, 1]);
  });

  it('are told apart in what comes, and one that was closed changes nothing', () => {
    const app = createTestApp();
    app.perform({ kind: 'add feed' });
    const signal = { kind: 'opening', at: timestamp(1), url: 'ws://x/' } as const;
    const after = reduceEvents(app.state(), { kind: 'session signalled', feed: '1', signal });
    expect(after.events.feeds.map(({ session }) => session.kind)).toEqual(['opening', 'none']);
    expect(reduceEvents(after, { kind: 'session signalled', feed: '7', signal })).toBe(after);
  });

  it('know when their connections were opened, until the log is cleared for the time before', () => {
    const app = createTestApp();
    const url = 'ws://x/';
    let state = app.state();
    for (const at of [1, 2].map(timestamp)) {
      state = reduceEvents(state, {
        kind: 'session signalled',
        feed: '1',
        signal: { kind: 'opening', at, url },
      });
      state = reduceEvents(state, { kind: 'session signalled', feed: '1', signal: { kind: 'opened', at } });
    }
    expect(state.events.feeds[0]?.opens).toEqual([1, 2]);
    state = reduceEvents(state, { kind: 'log cleared', feed: '1' });
    expect(state.events.feeds[0]?.opens).toEqual([2]);
  });

  it('are ended for good when they are closed; the neighbour is chosen then', () => {
    const app = createTestApp();
    app.perform({ kind: 'add feed' });
    app.perform({ kind: 'close feed', feed: '2' });
    expect(app.sockets.released).toEqual(['2']);
    expect(app.state().events).toMatchObject({ chosen: '1', feeds: [{ id: '1' }] });
  });
});
