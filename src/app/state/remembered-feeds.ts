import { isJsonObject } from '../../domain/json.ts';
import type { SessionEntry } from '../../domain/history/session-entry.ts';
import { parseSession } from '../../domain/history/parse-session.ts';
import type { FeedOrigin } from '../../domain/socket/feed-origin.ts';
import { parseLogSettings } from '../../domain/socket/log-settings.ts';
import type { RecordingRange, RecordingState } from '../../domain/socket/recording-state.ts';
import { parseSessionSettings } from '../../domain/socket/session-settings.ts';
import { isLive } from '../../domain/socket/session.ts';
import type { Closing, Session } from '../../domain/socket/session.ts';
import { timestamp } from '../../domain/time.ts';
import type { Timestamp } from '../../domain/time.ts';
import type { AppState, Feed } from './app-state.ts';
import { emptyFeed } from './empty-feed.ts';

/** A feed as it was when this tab was last seen. */
export interface RememberedFeed {
  /** Its session is over; its frames are not here yet. */
  readonly feed: Feed;
  readonly range?: RecordingRange;
  /** The session that nobody has seen end. */
  readonly left?: SessionEntry;
}

/** The feeds of this tab before it was reloaded. */
export interface RememberedFeeds {
  readonly chosen: string;
  readonly next: number;
  readonly feeds: readonly RememberedFeed[];
}

/** What is said of a session that the page itself has broken off. */
export const leftWords =
  'The page was left meanwhile: reloaded, closed or crashed. That ended the session; with which code the server saw it end is not known.';

/** What is to be stored of the feeds, as JSON. No secret is in it. */
export function feedsToRemember({ chosen, next, feeds }: AppState['events'], now: Timestamp) {
  return {
    version: 1,
    chosen,
    next,
    feeds: feeds.map(({ id, as, origin, settings, log, entry, session, recording }) => ({
      ...{ id, as, origin, settings, log, entry },
      session: storedSession(session, now),
      range: rangeOf(recording),
    })),
  };
}

function rangeOf(recording: RecordingState): RecordingRange | undefined {
  switch (recording.kind) {
    case 'on disk':
      return { recording: recording.recording, from: recording.from };
    case 'from history':
      return { recording: recording.recording, from: recording.from, end: recording.end };
    case 'none':
    case 'in memory':
      return undefined;
  }
}

/** How the session is shown after a reload. The moment it was last seen is told to the second. */
function storedSession(session: Session, now: Timestamp): { url: string; closing: Closing } | undefined {
  if (session.kind === 'none') return undefined;
  const seen = timestamp(Math.floor(now / 1000) * 1000);
  if (isLive(session)) {
    return { url: session.url, closing: { at: seen, code: 1006, reason: '', by: 'us', detail: leftWords } };
  }
  if (session.kind !== 'refused')
    return 'closing' in session ? { url: session.url, closing: session.closing } : undefined;
  const detail = session.reason === undefined ? {} : { detail: `The server refused: ${session.reason}` };
  const { closing = { at: session.at, code: 1006, reason: '', by: 'server' } } = session;
  return { url: session.url, closing: { ...detail, ...closing } };
}

/** The feeds as they were stored; undefined where there are none, or none that can be read. */
export function parseRememberedFeeds(stored: unknown): RememberedFeeds | undefined {
  if (!isJsonObject(stored) || stored['version'] !== 1) return undefined;
  const { chosen, next } = stored;
  const items: unknown = stored['feeds'];
  if (!Array.isArray(items) || typeof next !== 'number') return undefined;
  const feeds = items.flatMap((item: unknown) => parseFeed(item) ?? []);
  const [first] = feeds;
  if (first === undefined) return undefined;
  const known = feeds.find(({ feed }) => feed.id === chosen) ?? first;
  const ids = feeds.map(({ feed }) => Number(feed.id) + 1);
  return { chosen: known.feed.id, next: Math.max(next, ...ids), feeds };
}

function parseFeed(stored: unknown): RememberedFeed | undefined {
  if (!isJsonObject(stored) || typeof stored['id'] !== 'string' || !/^\d+$/.test(stored['id']))
    return undefined;
  const { id, as } = stored;
  const origin = parseOrigin(stored['origin']);
  const range = parseRange(stored['range']);
  const left = parseSession(stored['entry']);
  return {
    feed: {
      ...emptyFeed(id, parseSessionSettings(stored['settings']), parseLogSettings(stored['log'])),
      session: parseEnded(stored['session']),
      ...(typeof as === 'string' ? { as } : {}),
      ...(origin === undefined ? {} : { origin }),
    },
    ...(range === undefined ? {} : { range }),
    ...(left === undefined ? {} : { left }),
  };
}

function parseOrigin(stored: unknown): FeedOrigin | undefined {
  if (!isJsonObject(stored)) return undefined;
  const { kind, extension, origin } = stored;
  if (kind === 'built-in' && typeof extension === 'string') return { kind, extension };
  return kind === 'live' && typeof origin === 'string' && URL.canParse(origin) ? { kind, origin } : undefined;
}

function parseRange(stored: unknown): RecordingRange | undefined {
  if (!isJsonObject(stored)) return undefined;
  const { recording, from, end } = stored;
  if (typeof recording !== 'string' || typeof from !== 'number') return undefined;
  return { recording, from, ...(typeof end === 'number' ? { end } : {}) };
}

function parseEnded(stored: unknown): Session {
  if (!isJsonObject(stored) || typeof stored['url'] !== 'string' || !isJsonObject(stored['closing'])) {
    return { kind: 'none' };
  }
  const { at, code, reason, by, detail } = stored['closing'];
  if (typeof at !== 'number' || typeof code !== 'number' || typeof reason !== 'string')
    return { kind: 'none' };
  if (by !== 'us' && by !== 'watch' && by !== 'server' && by !== 'nobody') return { kind: 'none' };
  const said = typeof detail === 'string' ? { detail } : {};
  return { kind: 'closed', url: stored['url'], closing: { at: timestamp(at), code, reason, by, ...said } };
}
