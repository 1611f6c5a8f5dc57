import type { BuiltInSettings } from '../domain/built-in/built-in-state.ts';
import type { Authentication, SecretName } from '../domain/environment/authentication.ts';
import type { FeedId } from '../domain/socket/feed.ts';
import type { FormatId } from '../domain/socket/recording/formats.ts';
import type { ReplaySpeed } from '../domain/socket/recording/replay-clock.ts';
import type { ImportPurpose } from './state/take-away.ts';
import type { Chosen, PickedFile } from './take-away-choice.ts';
import type { Mark } from '../domain/socket/marks.ts';
import type { OutgoingFile } from '../domain/socket/outgoing.ts';
import type { LogSettings } from '../domain/socket/log-settings.ts';
import type { SessionSettings } from '../domain/socket/session-settings.ts';
import type { Draft } from '../domain/request/draft.ts';

/** What a user can do with the session of the chosen feed, beyond opening, closing and sending a text. */
export type TalkIntent =
  /** Opens the session anew as it was: at once where that is waited for, else in place of one that is stale or over. */
  | { readonly kind: 'reconnect now' }
  | { readonly kind: 'stop reconnecting' }
  | { readonly kind: 'change session settings'; readonly settings: SessionSettings }
  | { readonly kind: 'send file'; readonly file: OutgoingFile }
  /** Sends the text now and then each `every` seconds. */
  | { readonly kind: 'repeat frame'; readonly text: string; readonly every: number }
  | { readonly kind: 'stop repeating' }
  | { readonly kind: 'save message'; readonly name: string; readonly text: string }
  | { readonly kind: 'rename message'; readonly id: string; readonly name: string }
  | { readonly kind: 'delete message'; readonly id: string };

/** Everything a user can do. Panels fire these; the root element hands them to the commands. */
export type Intent =
  | { readonly kind: 'select endpoint'; readonly section: string }
  | { readonly kind: 'edit draft'; readonly draft: Draft }
  | { readonly kind: 'reset draft'; readonly section: string }
  /** `insist` sends although problems of gravity `warning` were pointed out. */
  | { readonly kind: 'submit'; readonly insist: boolean }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'clear response' }
  | { readonly kind: 'choose environment'; readonly environment: 'built-in' | 'live' }
  | { readonly kind: 'choose built-in user'; readonly extension: string }
  /** The Domain as typed; a host other than the built-in one chooses the live environment. */
  | { readonly kind: 'edit domain'; readonly domain: string }
  | { readonly kind: 'edit tenant domain'; readonly tenantDomain: string }
  | { readonly kind: 'edit authentication'; readonly authentication: Authentication }
  | { readonly kind: 'edit sign-in extension'; readonly extension: string }
  | { readonly kind: 'edit secret'; readonly name: SecretName; readonly value: string }
  /** An empty value removes the variable. Live environment only. */
  | { readonly kind: 'edit variable'; readonly name: string; readonly value: string }
  | { readonly kind: 'sign in' }
  | { readonly kind: 'sign out' }
  | { readonly kind: 'configure built-in'; readonly settings: BuiltInSettings }
  | { readonly kind: 'restart built-in' }
  /** Opens another tab of Events, with a session and a log of its own. */
  | { readonly kind: 'add feed' }
  | { readonly kind: 'choose feed'; readonly feed: FeedId }
  /** Ends its session and forgets its log; whoever fires it has asked the user where that matters. */
  | { readonly kind: 'close feed'; readonly feed: FeedId }
  /** Opens the socket of the chosen environment in the chosen feed and sends `connect` by itself. */
  | { readonly kind: 'connect' }
  /** This and the following concern the chosen feed. */
  | { readonly kind: 'disconnect' }
  | { readonly kind: 'send frame'; readonly text: string }
  | TalkIntent
  | { readonly kind: 'clear events' }
  /** Writes frames of the chosen feed to a file of the user. */
  | ({ readonly kind: 'export frames'; readonly format: FormatId } & Chosen)
  /** Brings a recording back in a tab of its own, to be looked at or to be played. */
  | ({ readonly kind: 'import file'; readonly purpose: ImportPurpose } & PickedFile)
  /** Plays frames of the chosen feed in a tab of their own. */
  | ({ readonly kind: 'replay frames'; readonly speed: ReplaySpeed } & Chosen)
  /** Has the built-in CCS play frames of the chosen feed to any client. */
  | ({ readonly kind: 'serve frames' } & Chosen)
  | { readonly kind: 'set replay speed'; readonly speed: ReplaySpeed | 'paused' }
  | { readonly kind: 'compare feeds'; readonly left: FeedId; readonly right: FeedId }
  /** Stops what is being exported, imported or compared, and takes what came of the last off the screen. */
  | { readonly kind: 'end take-away' }
  /** Marks a frame of the chosen feed, or writes another note to its mark. */
  | { readonly kind: 'mark frame'; readonly mark: Mark }
  | { readonly kind: 'unmark frame'; readonly number: number }
  /** Filters the chosen feed; an empty text shows everything. */
  | { readonly kind: 'filter events'; readonly text: string }
  /** Shows the filter's matches only, or all frames with the matches marked. */
  | { readonly kind: 'show events'; readonly shows: 'matches' | 'all' }
  /** How much the chosen feed keeps, and where. */
  | { readonly kind: 'change log settings'; readonly settings: LogSettings }
  /** Has the room on disk read that is shown with the settings. */
  | { readonly kind: 'look at disk' }
  | { readonly kind: 'restore history'; readonly id: string }
  /** Shows the frames of a stored session. */
  | { readonly kind: 'open session'; readonly id: string }
  | { readonly kind: 'remove session'; readonly id: string }
  | { readonly kind: 'more history' }
  | { readonly kind: 'remove history'; readonly id: string }
  | { readonly kind: 'clear history' }
  | { readonly kind: 'dismiss notice'; readonly id: string };
