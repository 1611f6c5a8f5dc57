import type { SocketDocument } from '../../domain/api/socket-document.ts';
import type { FeedId } from '../../domain/socket/feed.ts';
import { withMark, withoutMark } from '../../domain/socket/marks.ts';
import type { Outgoing } from '../../domain/socket/outgoing.ts';
import type { Repeating } from '../../domain/socket/repeating.ts';
import { defaultSessionSettings, documentSettings } from '../../domain/socket/session-settings.ts';
import type { DiskSpace } from '../ports/disk-port.ts';
import { shownSession } from './shown-session.ts';
import { reduceSession } from '../../domain/socket/session.ts';
import type { Action } from '../action.ts';
import type { AppState, Feed } from './app-state.ts';
import { emptyFeed, noCounts } from './empty-feed.ts';

/** The feeds of Events: their sessions, and the counts of their logs. */
export function reduceEvents(state: AppState, action: Action): AppState {
  switch (action.kind) {
    case 'feed added':
      return withEvents(state, addFeed(state.events));
    case 'socket document loaded':
      return withEvents(state, withDocument(state.events, action.document));
    case 'feeds restored':
      return withEvents(state, {
        ...state.events,
        chosen: action.chosen,
        feeds: action.feeds,
        next: action.next,
      });
    case 'log settings changed':
      return changeFeed(
        withEvents(state, { ...state.events, logSettings: action.settings }),
        action.feed,
        (feed) => ({ ...feed, log: action.settings }),
      );
    case 'disk looked at':
      return withEvents(state, withSpace(state.events, action.space));
    case 'saved messages changed':
      return withEvents(state, { ...state.events, saved: action.saved });
    case 'session settings changed':
      return changeFeed(
        withEvents(state, { ...state.events, sessionSettings: action.settings }),
        action.feed,
        (feed) => ({ ...feed, settings: action.settings }),
      );
    case 'feed chosen':
      return withEvents(state, { ...state.events, chosen: action.feed });
    case 'feed closed':
      return withEvents(state, closeFeed(state.events, action.feed));
    default:
      return 'feed' in action ? changeFeed(state, action.feed, (feed) => reduceFeed(feed, action)) : state;
  }
}

/** Connections whose beginning is kept: rows of older ones cannot say how long after it they came. */
const opensKept = 499;

function reduceFeed(feed: Feed, action: Action): Feed {
  switch (action.kind) {
    case 'connect asked': {
      const { source: _replaced, ...rest } = feed;
      return { ...rest, as: action.as, origin: action.origin };
    }
    case 'feed filled':
      return { ...feed, source: action.source, as: sourceTitle(action.source) };
    case 'replay progressed':
      return feed.source?.kind === 'replay'
        ? { ...feed, source: { ...feed.source, progress: action.progress } }
        : feed;
    case 'session signalled': {
      const session = reduceSession(feed.session, action.signal);
      if (session === feed.session) return feed;
      const { signal } = action;
      return signal.kind === 'opened'
        ? { ...feed, session, opens: [...feed.opens.slice(-opensKept), signal.at] }
        : { ...feed, session };
    }
    case 'log counted':
      return { ...feed, counts: action.counts };
    case 'session entry changed': {
      const { entry: _before, ...rest } = feed;
      return action.entry === undefined ? rest : { ...rest, entry: action.entry };
    }
    case 'session shown':
      return { ...feed, as: action.entry.as, session: shownSession(action.entry) };
    case 'recording changed':
      return { ...feed, recording: action.recording };
    case 'log cleared':
      return {
        ...feed,
        counts: noCounts,
        generation: feed.generation + 1,
        opens: feed.opens.slice(-1),
        marks: [],
      };
    case 'frame marked':
      return { ...feed, marks: withMark(feed.marks, action.mark) };
    case 'marks recalled':
      return {
        ...feed,
        marks: feed.marks.reduce(withMark, action.marks),
        opens: [...action.opens, ...feed.opens.filter((open) => !action.opens.includes(open))],
      };
    case 'frame unmarked':
      return { ...feed, marks: withoutMark(feed.marks, action.number) };
    case 'filter set':
      return { ...feed, filter: { ...feed.filter, id: feed.filter.id + 1, text: action.text } };
    case 'filter shown':
      return { ...feed, filter: { ...feed.filter, shows: action.shows } };
    case 'frame sent':
      return withoutUnsent(feed, action.outgoing.kind);
    case 'frame not sent':
      return action.outgoing.kind === 'text'
        ? { ...feed, unsent: action.outgoing }
        : { ...feed, unsentFile: action.outgoing };
    case 'repetition begun':
      return { ...feed, repetition: { text: action.text, state: { kind: 'none' } } };
    case 'repetition told':
      return { ...feed, ...afterRepetition(feed, action.state) };
    default:
      return feed;
  }
}

function sourceTitle({ kind, name }: NonNullable<Feed['source']>): string {
  return kind === 'replay' ? `Replay of ${name}` : name;
}

/** A notice of a feed that was closed in the meantime changes nothing. */
function changeFeed(state: AppState, id: FeedId, change: (feed: Feed) => Feed): AppState {
  const before = state.events.feeds.find((feed) => feed.id === id);
  if (before === undefined) return state;
  const after = change(before);
  if (after === before) return state;
  const feeds = state.events.feeds.map((feed) => (feed === before ? after : feed));
  return withEvents(state, { ...state.events, feeds });
}

/** What could not be sent stays until something of its kind could. */
function withoutUnsent(feed: Feed, kind: Outgoing['kind']): Feed {
  const { unsent, unsentFile, ...rest } = feed;
  return kind === 'text'
    ? { ...rest, ...(unsentFile === undefined ? {} : { unsentFile }) }
    : { ...rest, ...(unsent === undefined ? {} : { unsent }) };
}

/** A text that could not be sent again stays as one that could not be sent at all. */
function afterRepetition({ repetition }: Feed, state: Repeating): Partial<Feed> {
  const { text } = repetition;
  const failed = state.kind === 'ended' && state.why !== 'stopped';
  return { repetition: { text, state }, ...(failed ? { unsent: { kind: 'text', text } } : {}) };
}

/** Feeds whose settings nobody has chosen are kept alive and judged as the document says. */
function withDocument(events: AppState['events'], document: SocketDocument): AppState['events'] {
  const settings = documentSettings(document);
  return {
    ...events,
    feeds: events.feeds.map((feed) =>
      feed.settings === defaultSessionSettings ? { ...feed, settings } : feed,
    ),
    ...(events.sessionSettings === undefined ? { sessionSettings: settings } : {}),
  };
}

function addFeed(events: AppState['events']): AppState['events'] {
  const { feeds, next, sessionSettings, logSettings } = events;
  const feed = emptyFeed(String(next), sessionSettings, logSettings);
  return { ...events, chosen: feed.id, feeds: [...feeds, feed], next: next + 1 };
}

function withSpace(events: AppState['events'], space: DiskSpace | undefined): AppState['events'] {
  const { space: _before, ...rest } = events;
  return space === undefined ? rest : { ...rest, space };
}

/** The neighbour takes the place of a chosen feed; the last one is followed by an empty one. */
function closeFeed(events: AppState['events'], id: FeedId): AppState['events'] {
  const at = events.feeds.findIndex((feed) => feed.id === id);
  if (at === -1) return events;
  const feeds = events.feeds.toSpliced(at, 1);
  const neighbour = feeds[Math.min(at, feeds.length - 1)];
  if (neighbour === undefined) return addFeed({ ...events, feeds });
  return { ...events, feeds, chosen: events.chosen === id ? neighbour.id : events.chosen };
}

function withEvents(state: AppState, events: AppState['events']): AppState {
  return events === state.events ? state : { ...state, events };
}
