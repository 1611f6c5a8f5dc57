/** An inbound queue, one of the document's ACDs. Source: section 4.6. */
export interface Queue {
  readonly uuid: string;
  readonly tenantUuid: string;
  readonly name: string;
  readonly extension: string;
  readonly alternateExtensions: readonly string[];
  /** Uuids of the extensions that take its calls. */
  readonly members: readonly string[];
  /** Callers waiting from which a wallboard warns, and alerts. */
  readonly fillWarning: number;
  readonly fillAlert: number;
}

/** A queue that outbound calls are made for. Source: section 4.28, `outbound_queue_uuid`. */
export interface OutboundQueue {
  readonly uuid: string;
  readonly tenantUuid: string;
  readonly name: string;
}
