/**
 * Names a feed: one log of frames with at most one live session at a time, shown as a tab of Events. A feed outlives its
 * sessions: after a reconnect the log goes on. Ids are decimal numbers as text, never used twice on a page.
 */
export type FeedId = string;
