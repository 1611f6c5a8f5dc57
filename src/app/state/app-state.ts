import type { EndpointDocument } from '../../domain/api/endpoint-document.ts';
import type { EndpointHead } from '../../domain/api/endpoint-head.ts';
import type { SocketDocument } from '../../domain/api/socket-document.ts';
import type { BuiltInState } from '../../domain/built-in/built-in-state.ts';
import type { SecretName } from '../../domain/environment/authentication.ts';
import type { BuiltInEnvironment, LiveEnvironment } from '../../domain/environment/environment.ts';
import type { HistorySummary } from '../../domain/history/history-entry.ts';
import type { HttpRequest } from '../../domain/http/http-request.ts';
import type { Outcome } from '../../domain/http/outcome.ts';
import type { Draft } from '../../domain/request/draft.ts';
import type { FeedId } from '../../domain/socket/feed.ts';
import type { FeedOrigin } from '../../domain/socket/feed-origin.ts';
import type { Mark } from '../../domain/socket/marks.ts';
import type { OutgoingFile, OutgoingText } from '../../domain/socket/outgoing.ts';
import type { Repeating } from '../../domain/socket/repeating.ts';
import type { SavedMessage } from '../../domain/socket/saved-message.ts';
import type { SessionSettings } from '../../domain/socket/session-settings.ts';
import type { SessionEntry } from '../../domain/history/session-entry.ts';
import type { LogSettings } from '../../domain/socket/log-settings.ts';
import type { DiskSpace } from '../ports/disk-port.ts';
import type { RecordingState } from '../../domain/socket/recording-state.ts';
import type { Session } from '../../domain/socket/session.ts';
import type { Timestamp } from '../../domain/time.ts';
import type { Intent } from '../intent.ts';
import type { Route } from '../ports/http-port.ts';
import type { FeedCounts } from '../ports/socket-port.ts';
import type { FeedSource, TakeAway } from './take-away.ts';

/** Whether the console's own server has answered. */
export type Server =
  | { readonly kind: 'starting' }
  | { readonly kind: 'reached'; readonly version: string; readonly relayAllows: readonly string[] }
  | { readonly kind: 'unreachable'; readonly why: string };

/** Whether a token is held for the live environment. The built-in one is always signed in. */
export type SignIn =
  | { readonly kind: 'signed out' }
  | { readonly kind: 'signing in' }
  /** `as`: the extension that signed in; undefined for a token that was typed. */
  | { readonly kind: 'signed in'; readonly at: Timestamp; readonly as?: string }
  | { readonly kind: 'failed'; readonly why: string };

/** One send, as the response pane shows it. */
export interface Exchange {
  readonly id: string;
  readonly section: string;
  readonly startedAt: Timestamp;
  /** The exact request, secrets as placeholders. */
  readonly request: HttpRequest;
  readonly route: Route;
  /** `Built-in CCS` or the live host. */
  readonly target: string;
  readonly result: { readonly kind: 'sending' } | Outcome;
  /** Whether the history holds it; `why` it does not. */
  readonly stored: { readonly kind: 'yes' } | { readonly kind: 'no'; readonly why: string };
}

/** A tab of Events: a log of frames, and the session that writes it. */
export interface Feed {
  readonly id: FeedId;
  readonly session: Session;
  /** Whose token the session was opened with, and to what target: it stays so when the user or the target is changed. */
  readonly as?: string;
  /** The same for looking it up again, when the session is to be opened anew. */
  readonly origin?: FeedOrigin;
  readonly settings: SessionSettings;
  readonly counts: FeedCounts;
  /** Present while the frames come from a recording. */
  readonly source?: FeedSource;
  readonly recording: RecordingState;
  /** How much it keeps. */
  readonly log: LogSettings;
  /** The history's entry of the session that runs. */
  readonly entry?: SessionEntry;
  /** Rises when rows already shown must be asked for again (log cleared). */
  readonly generation: number;
  /** When its connections were opened, in order; the last hundreds of them. */
  readonly opens: readonly Timestamp[];
  /** Frames that the user has marked. */
  readonly marks: readonly Mark[];
  readonly filter: FeedFilter;
  /** What could not be sent; stays in the composer. */
  readonly unsent?: OutgoingText;
  readonly unsentFile?: OutgoingFile;
  /** The repetition of a message, with `text` as it was typed. */
  readonly repetition: { readonly text: string; readonly state: Repeating };
}

/** Which frames of a feed the user wants to see. */
export interface FeedFilter {
  /** Rises with every change of it. */
  readonly id: number;
  /** As it was typed; see `domain/socket/filter`. An empty one is no filter. */
  readonly text: string;
  /** The matches only, or all frames with the matches marked. */
  readonly shows: 'matches' | 'all';
}

/** A short message that is not tied to one place; stays until it is dismissed. */
export interface Notice {
  readonly id: string;
  readonly tone: 'info' | 'warning' | 'error';
  readonly text: string;
  /** What undoes or mends it: a button beside the text. */
  readonly action?: { readonly title: string; readonly intent: Intent };
}

/** Everything the page shows, as one value. */
export interface AppState {
  readonly server: Server;
  readonly endpoints: {
    readonly heads: readonly EndpointHead[];
    /** Section of the endpoint in the request panel. */
    readonly selected: string;
    /** Documents loaded so far, by section. */
    readonly documents: { readonly [section: string]: EndpointDocument };
    /** Why the selected document could not be loaded. */
    readonly loadFailure?: string;
    readonly socket?: SocketDocument;
  };
  /** Edited drafts by section; an endpoint without one shows its template. */
  readonly drafts: { readonly [section: string]: Draft };
  readonly environment: {
    readonly chosen: 'built-in' | 'live';
    readonly builtIn: BuiltInEnvironment;
    readonly live: LiveEnvironment;
    readonly builtInState?: BuiltInState;
    /** Typed secrets of the live environment; never stored. */
    readonly secrets: { readonly [name in SecretName]?: string };
    readonly signIn: SignIn;
    /** A Domain that is no host, typed while the built-in CCS was chosen, which stays the target. */
    readonly refusedDomain?: { readonly typed: string; readonly why: string };
  };
  /** The exchange in the response pane; undefined after Clear. */
  readonly exchange?: Exchange;
  /** True from a Submit that problems held back until the draft changes or it is sent all the same. */
  readonly heldBack: boolean;
  readonly history: {
    readonly entries: readonly HistorySummary[];
    readonly more: boolean;
    /** Stored sessions, newest first. */
    readonly sessions: readonly SessionEntry[];
    readonly moreSessions: boolean;
    /** Recordings that were being written when it was last looked, in any tab. */
    readonly written: ReadonlySet<string>;
    /** Why the history could not be read or written; undefined when all is well. */
    readonly failure?: string;
  };
  /** The tabs of Events; there is always one, and `chosen` is one of them. */
  readonly events: {
    readonly chosen: FeedId;
    readonly feeds: readonly Feed[];
    /** What new feeds begin with. */
    readonly logSettings: LogSettings;
    /** Room on disk when it was last looked; undefined where it is not known. */
    readonly space?: DiskSpace;
    /** The id of the feed that comes next. */
    readonly next: number;
    /** What a new feed begins with; undefined where the socket document says it. */
    readonly sessionSettings?: SessionSettings;
    /** Messages that the user keeps. */
    readonly saved: readonly SavedMessage[];
  };
  readonly takeAway: TakeAway;
  readonly notices: readonly Notice[];
}
