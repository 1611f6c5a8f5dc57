import { describe, expect, it } from 'vitest';
import { start } from '../../../src/app/start.ts';
import { readMarks } from '../../../src/app/state/remembered-marks.ts';
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

  it('has a filter for marked frames look anew, but not for another note', () => {
    const app = createTestApp();
    app.perform({ kind: 'filter events', text: 'is:marked' });
    app.perform({ kind: 'mark frame', mark });
    app.perform({ kind: 'mark frame', mark: { ...mark, note: 'x' } });
    app.perform({ kind: 'unmark frame', number: 7 });
    expect(app.socket.filters.map((setting) => setting?.marked)).toEqual([[], [7], []]);
  });

  it('ends when the log is cleared, because numbers begin anew', () => {
    const app = createTestApp();
    app.perform({ kind: 'mark frame', mark });
    app.perform({ kind: 'clear events' });
    expect(app.state().events.feeds[0]?.marks).toEqual([]);
  });
});

describe('marks of frames on disk', () => {
  const recording = { kind: 'on disk', recording: 'r1', from: 100 } as const;
  const opened = { kind: 'opened', at: timestamp(900) } as const;
  const tally = { received: 0, sent: 0, bytes: 0, dropped: 0 };

  /** An app whose first feed is on disk and has a marked frame; and its preferences. */
  async function marked() {
    const app = createTestApp();
    await start(app.context);
    const notices = app.sockets.notices('1');
    notices.signal({ kind: 'opening', at: timestamp(800), url: 'ws://x/' }, tally);
    notices.signal(opened, tally);
    notices.recording(recording);
    app.perform({ kind: 'mark frame', mark: { ...mark, note: 'here' } });
    return app;
  }

  it('come back with them after a reload, and so do the times of connecting', async () => {
    const { context } = await marked();
    const app = createTestApp();
    await start({ ...app.context, preferences: context.preferences });
    app.sockets.notices('1').recording(recording);
    const [feed] = app.state().events.feeds;
    expect(feed?.marks).toEqual([{ ...mark, note: 'here' }]);
    expect(feed?.opens).toEqual([900]);
  });

  it('have the numbers of the part that is shown, and are kept where another part is', async () => {
    const { context } = await marked();
    const app = createTestApp();
    const part = { kind: 'from history', recording: 'r1', from: 104, end: 110 } as const;
    await start({ ...app.context, preferences: context.preferences });
    app.sockets.notices('1').recording(part);
    expect(app.state().events.feeds[0]?.marks).toEqual([{ ...mark, number: 3, note: 'here' }]);
    const other = createTestApp();
    await start({ ...other.context, preferences: context.preferences });
    other.sockets.notices('1').recording({ ...part, from: 0, end: 50 });
    expect(other.state().events.feeds[0]?.marks).toEqual([]);
    expect(readMarks(context.preferences, recording).marks).toHaveLength(1);
  });

  it('stay with the recording when the feed is cleared', async () => {
    const app = await marked();
    app.perform({ kind: 'clear events' });
    app.sockets.notices('1').recording({ ...recording, from: 200 });
    expect(app.state().events.feeds[0]?.marks).toEqual([]);
    expect(readMarks(app.context.preferences, recording).marks).toHaveLength(1);
  });

  it('are stored nowhere where the frames are not', async () => {
    const app = createTestApp();
    await start(app.context);
    app.sockets.notices('1').recording({ kind: 'in memory', why: 'full' });
    app.perform({ kind: 'mark frame', mark });
    expect(app.context.preferences.read('events-marks')).toBeUndefined();
  });

  it('that are malformed count as never written', () => {
    const { context } = createTestApp();
    context.preferences.write('events-marks', [null, { recording: 'r1', marks: 7, opens: ['x', 5] }]);
    expect(readMarks(context.preferences, recording)).toEqual({ marks: [], opens: [5] });
  });
});
