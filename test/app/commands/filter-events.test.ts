import { describe, expect, it } from 'vitest';
import { selectFeed } from '../../../src/app/select/select-feed.ts';
import { timestamp } from '../../../src/domain/time.ts';
import { createTestApp } from '../../support/test-app.ts';

describe('Filter events', () => {
  it('hands each text to the worker of the chosen feed, under a new id', () => {
    const app = createTestApp();
    app.perform({ kind: 'filter events', text: 'a' });
    app.perform({ kind: 'filter events', text: 'aw' });
    const minutesBehind = new Date(app.clock.now()).getTimezoneOffset();
    expect(app.socket.filters).toEqual(
      ['a', 'aw'].map((text, index) => ({
        id: index + 1,
        text,
        zoneOffset: 0 - minutesBehind * 60_000,
        marked: [],
      })),
    );
    expect(selectFeed(app.state()).filter).toEqual({ id: 2, text: 'aw', shows: 'matches' });
  });

  it('is taken away by an empty text, spaces included', () => {
    const app = createTestApp();
    app.perform({ kind: 'filter events', text: 'a' });
    app.perform({ kind: 'filter events', text: ' ' });
    expect(app.socket.filters.at(-1)).toBeUndefined();
    expect(selectFeed(app.state()).filter.text).toBe(' ');
  });

  it('shows only the matches, or all', () => {
    const app = createTestApp();
    app.perform({ kind: 'show events', shows: 'all' });
    expect(selectFeed(app.state()).filter.shows).toBe('all');
  });

  it('looks anew when a mark changes, where it asks for marks', () => {
    const app = createTestApp();
    const mark = { number: 7, at: timestamp(1), note: '' };
    app.perform({ kind: 'filter events', text: 'away' });
    app.perform({ kind: 'mark frame', mark });
    expect(app.socket.filters).toHaveLength(1);
    app.perform({ kind: 'filter events', text: 'is:marked' });
    app.perform({ kind: 'mark frame', mark: { ...mark, number: 9 } });
    app.perform({ kind: 'unmark frame', number: 7 });
    expect(app.socket.filters.slice(1).map((setting) => setting?.marked)).toEqual([[7], [7, 9], [9]]);
  });
});
