import { defaultLogSettings } from '../../src/domain/socket/log-settings.ts';
import type { AppState, Feed } from '../../src/app/state/app-state.ts';
import { emptyFeed } from '../../src/app/state/empty-feed.ts';

/** The state of Events with one feed, of which `members` are known. */
export function oneFeed(members: Partial<Feed>): AppState['events'] {
  return {
    chosen: '1',
    feeds: [{ ...emptyFeed('1'), ...members }],
    next: 2,
    logSettings: defaultLogSettings,
    saved: [],
  };
}
