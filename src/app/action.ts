import type { EndpointDocument } from '../domain/api/endpoint-document.ts';
import type { SocketDocument } from '../domain/api/socket-document.ts';
import type { BuiltInState } from '../domain/built-in/built-in-state.ts';
import type { SecretName } from '../domain/environment/authentication.ts';
import type { LiveEnvironment } from '../domain/environment/environment.ts';
import type { HistorySummary } from '../domain/history/history-entry.ts';
import type { Outcome } from '../domain/http/outcome.ts';
import type { Draft } from '../domain/request/draft.ts';
import type { FeedId } from '../domain/socket/feed.ts';
import type { Mark } from '../domain/socket/marks.ts';
import type { FeedOrigin } from '../domain/socket/feed-origin.ts';
import type { Outgoing } from '../domain/socket/outgoing.ts';
import type { Repeating } from '../domain/socket/repeating.ts';
import type { SavedMessage } from '../domain/socket/saved-message.ts';
import type { SessionSettings } from '../domain/socket/session-settings.ts';
import type { SessionEntry } from '../domain/history/session-entry.ts';
import type { LogSettings } from '../domain/socket/log-settings.ts';
import type { DiskSpace } from './ports/disk-port.ts';
import type { RecordingState } from '../domain/socket/recording-state.ts';
import type { SessionSignal } from '../domain/socket/session.ts';
import type { Timestamp } from '../domain/time.ts';
import type { FeedCounts } from './ports/socket-port.ts';
import type { ReplayProgress } from './ports/recordings-port.ts';
import type { AppState, Exchange, Feed, FeedFilter, Notice, Server, SignIn } from './state/app-state.ts';
import type { FeedSource, TakeAway } from './state/take-away.ts';

/** Everything that changes the state: facts, in the past tense. */
export type Action =
  | { readonly kind: 'server answered'; readonly server: Server }
  | { readonly kind: 'built-in read'; readonly state: BuiltInState }
  | { readonly kind: 'endpoint selected'; readonly section: string }
  | { readonly kind: 'document loaded'; readonly document: EndpointDocument }
  | { readonly kind: 'document not loaded'; readonly why: string }
  | { readonly kind: 'socket document loaded'; readonly document: SocketDocument }
  | { readonly kind: 'draft edited'; readonly draft: Draft }
  | { readonly kind: 'draft reset'; readonly section: string }
  | { readonly kind: 'submit held back' }
  | { readonly kind: 'exchange started'; readonly exchange: Exchange }
  | { readonly kind: 'exchange finished'; readonly id: string; readonly outcome: Outcome }
  | { readonly kind: 'exchange not stored'; readonly id: string; readonly why: string }
  | { readonly kind: 'exchange shown'; readonly exchange: Exchange }
  | { readonly kind: 'response cleared' }
  | { readonly kind: 'environment chosen'; readonly environment: AppState['environment']['chosen'] }
  | { readonly kind: 'domain refused'; readonly typed: string; readonly why: string }
  | { readonly kind: 'built-in user chosen'; readonly extension: string }
  | { readonly kind: 'built-in tenant domain edited'; readonly tenantDomain: string }
  | { readonly kind: 'live environment edited'; readonly live: LiveEnvironment }
  | { readonly kind: 'secret edited'; readonly name: SecretName; readonly value: string }
  | { readonly kind: 'secrets forgotten' }
  | { readonly kind: 'sign-in changed'; readonly signIn: SignIn }
  | { readonly kind: 'history read'; readonly entries: readonly HistorySummary[]; readonly more: boolean }
  | { readonly kind: 'history entry written'; readonly entry: HistorySummary }
  | { readonly kind: 'history entry removed'; readonly id: string }
  | { readonly kind: 'sessions read'; readonly sessions: readonly SessionEntry[]; readonly more: boolean }
  | { readonly kind: 'session written'; readonly entry: SessionEntry }
  | { readonly kind: 'session removed'; readonly id: string }
  | { readonly kind: 'recordings written'; readonly written: ReadonlySet<string> }
  | { readonly kind: 'disk looked at'; readonly space: DiskSpace | undefined }
  | { readonly kind: 'history failed'; readonly why: string }
  | { readonly kind: 'feed added' }
  | { readonly kind: 'feed chosen'; readonly feed: FeedId }
  | { readonly kind: 'feed closed'; readonly feed: FeedId }
  /** A socket is about to be opened; `as` says for whom and where. */
  | {
      readonly kind: 'connect asked';
      readonly feed: FeedId;
      readonly as: string;
      readonly origin: FeedOrigin;
    }
  | { readonly kind: 'session signalled'; readonly feed: FeedId; readonly signal: SessionSignal }
  | { readonly kind: 'log counted'; readonly feed: FeedId; readonly counts: FeedCounts }
  /** The feed gets its frames from a recording. */
  | { readonly kind: 'feed filled'; readonly feed: FeedId; readonly source: FeedSource }
  | { readonly kind: 'replay progressed'; readonly feed: FeedId; readonly progress: ReplayProgress }
  | { readonly kind: 'take-away changed'; readonly takeAway: TakeAway }
  /** From 0 to 1. */
  | { readonly kind: 'take-away progressed'; readonly done: number }
  /** The tab has the feeds again that it had before it was reloaded. */
  | {
      readonly kind: 'feeds restored';
      readonly chosen: FeedId;
      readonly next: number;
      readonly feeds: readonly Feed[];
    }
  | { readonly kind: 'log settings changed'; readonly feed: FeedId; readonly settings: LogSettings }
  /** The entry of the session that runs; undefined when it has ended. */
  | {
      readonly kind: 'session entry changed';
      readonly feed: FeedId;
      readonly entry: SessionEntry | undefined;
    }
  /** The feed shows a stored session. */
  | { readonly kind: 'session shown'; readonly feed: FeedId; readonly entry: SessionEntry }
  | { readonly kind: 'recording changed'; readonly feed: FeedId; readonly recording: RecordingState }
  | { readonly kind: 'log cleared'; readonly feed: FeedId }
  /** In place of an earlier mark of the same frame. */
  | { readonly kind: 'frame marked'; readonly feed: FeedId; readonly mark: Mark }
  /** What was stored with the recording that the feed shows again. */
  | {
      readonly kind: 'marks recalled';
      readonly feed: FeedId;
      readonly marks: readonly Mark[];
      readonly opens: readonly Timestamp[];
    }
  | { readonly kind: 'frame unmarked'; readonly feed: FeedId; readonly number: number }
  /** Another text of the filter, or other marks for it to go by. */
  | { readonly kind: 'filter set'; readonly feed: FeedId; readonly text: string }
  | { readonly kind: 'filter shown'; readonly feed: FeedId; readonly shows: FeedFilter['shows'] }
  | { readonly kind: 'frame sent'; readonly feed: FeedId; readonly outgoing: Outgoing }
  | { readonly kind: 'frame not sent'; readonly feed: FeedId; readonly outgoing: Outgoing }
  | { readonly kind: 'repetition begun'; readonly feed: FeedId; readonly text: string }
  | { readonly kind: 'repetition told'; readonly feed: FeedId; readonly state: Repeating }
  | { readonly kind: 'session settings changed'; readonly feed: FeedId; readonly settings: SessionSettings }
  | { readonly kind: 'saved messages changed'; readonly saved: readonly SavedMessage[] }
  | { readonly kind: 'notice given'; readonly notice: Notice }
  | { readonly kind: 'notice dismissed'; readonly id: string };
