import type { Timestamp } from '../../domain/time.ts';

/**
 * Where a call is in its life. The document knows `progress` (here waiting and ringing) and `answered`.
 * Source: section 4.20; the division of progress is ours.
 */
export type CallPhase =
  | { readonly kind: 'waiting' }
  /** Inbound: the agent's telephone rings. Outbound: the agent hears it ring. */
  | { readonly kind: 'ringing'; readonly agentUuid: string }
  /** Without an agent when it was transferred out of the contact centre. */
  | { readonly kind: 'answered'; readonly at: Timestamp; readonly agentUuid?: string };

/** Where the successor of a standing call begins: in a queue, with an agent if that one is free. */
export interface StandingPlace {
  readonly queueUuid: string;
  readonly agentUuid?: string;
}

/** A live call. */
export interface Call {
  /** 13 digits and capitals, e.g. `0BS9DD02LEMUI`. */
  readonly id: string;
  readonly tenantUuid: string;
  readonly direction: 'inbound' | 'outbound';
  readonly callingNumber: string;
  readonly calledNumber: string;
  readonly phase: CallPhase;
  /** The inbound or outbound queue it belongs to. */
  readonly queueUuid?: string;
  /** Whom it was last transferred or redirected to, as the request named it. */
  readonly target?: string;
  /** Whether suppression is on (4.22, 4.23). What is suppressed the document does not say; likely the recording. */
  readonly suppressed: boolean;
  readonly startedAt: Timestamp;
  /** Set for a call that never ends by itself and is followed by another like it when it is ended or sent away. */
  readonly standing?: StandingPlace;
}

/** A call that is over; the search of 4.21 still finds it. */
export interface EndedCall extends Call {
  readonly endedAt: Timestamp;
}

/** The agent a call rings at or is held with; undefined while it waits, or is outside. */
export function agentOf(call: Call): string | undefined {
  return call.phase.kind === 'waiting' ? undefined : call.phase.agentUuid;
}
