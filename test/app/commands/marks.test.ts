import { describe, expect, it } from 'vitest';
import { timestamp } from '../../../src/domain/time.ts';
import { createTestApp } from '../../support/test-app.ts';

const mark = { number: 7, at: timestamp(1000), note: '' };

describe('marking frames', () => {
  it('concerns the chosen feed, and keeps one mark for each frame', () => {
    const app = createTestApp();
    app.perform({ kind: 'add feed' });
    app.perform({ kind: 'mark frame', mark });
    app.perform({ kind: 'mark frame', mark: { ...mark, note: 'here it begins' } });
    expect(app.state().events.feeds.map(({ marks }) => marks)).toEqual([
      [],
      [{ ...mark, note: 'here it begins' }],
    ]);
    app.perform({ kind: 'unmark frame', number: 7 });
    expect(app.state().events.feeds[1]?.marks).toEqual([]);
  });

  it('ends when the log is cleared, because numbers begin anew', () => {
    const app = createTestApp();
    app.perform({ kind: 'mark frame', mark });
    app.perform({ kind: 'clear events' });
    expect(app.state().events.feeds[0]?.marks).toEqual([]);
  });
});
