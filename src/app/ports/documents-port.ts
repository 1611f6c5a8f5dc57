import type { EndpointDocument } from '../../domain/api/endpoint-document.ts';
import type { EndpointHead } from '../../domain/api/endpoint-head.ts';
import type { SocketDocument } from '../../domain/api/socket-document.ts';

/** The endpoint documents: heads at once, each document when first asked for. */
export interface DocumentsPort {
  readonly heads: readonly EndpointHead[];
  /** Rejects when the document's file cannot be had (console server gone, new version deployed). */
  load(section: string): Promise<EndpointDocument>;
  loadSocket(): Promise<SocketDocument>;
}
