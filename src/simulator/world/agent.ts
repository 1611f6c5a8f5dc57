import type { Timestamp } from '../../domain/time.ts';

/** What the agent says of himself. Source: section 4.15, `agent_state`. */
export interface Presence {
  readonly type: 'ready' | 'away' | 'sign_out';
  /** `Ready`, or the name of one of the tenant's presence options. */
  readonly name: string;
  readonly since: Timestamp;
}

/** What the agent's telephone does. `Idle` and `Busy` are the document's words (sections 3, 4.15), `Ringing` is ours. */
export type Phone =
  | { readonly kind: 'Idle'; readonly since: Timestamp }
  | { readonly kind: 'Ringing' | 'Busy'; readonly since: Timestamp; readonly callId: string };

/** What the agent does for a queue. `None` is the document's word (section 4.15), the others are inferred. */
export type QueueWork =
  | { readonly kind: 'None' }
  | { readonly kind: 'On Call' | 'Wrapup'; readonly queueUuid: string; readonly since: Timestamp };

/** The working state of an extension that is an agent. */
export interface Agent {
  /** The extension's uuid. */
  readonly uuid: string;
  readonly tenantUuid: string;
  readonly presence: Presence;
  readonly phone: Phone;
  readonly queueWork: QueueWork;
  /** Calls offered and not taken since the last one taken. */
  readonly consecutiveMissed: number;
  readonly handledToday: number;
  readonly missedToday: number;
  /** Once a client has set the presence, the background traffic leaves it alone until a client says Ready. */
  readonly presenceBy: 'traffic' | 'client';
}

/** Whether a call can be offered to the agent. */
export function isFree(agent: Agent): boolean {
  return agent.presence.type === 'ready' && agent.phone.kind === 'Idle' && agent.queueWork.kind === 'None';
}
