import type { BuiltInUser } from '../../domain/built-in/built-in-state.ts';
import type { JsonObject } from '../../domain/json.ts';
import type { Result } from '../../domain/result.ts';
import type { Timestamp } from '../../domain/time.ts';
import type { Tenant } from '../world/tenant.ts';
import type { World } from '../world/world.ts';

/** A request whose user, path, permissions, level, query and body have been checked. */
export interface CheckedRequest {
  readonly user: BuiltInUser;
  /** The tenant that the path names, or the user's own where it names none. */
  readonly tenant: Tenant;
  /** The values of the path's placeholders, decoded. */
  readonly path: { readonly [name: string]: string };
  readonly query: { readonly [name: string]: string };
  /** Valid against the endpoint's body schema; empty for GET. */
  readonly body: JsonObject;
  readonly now: Timestamp;
}

/** The body of status 200, and the world after the request. */
export interface Reply {
  readonly world: World;
  readonly body: JsonObject;
}

/** What an endpoint does: an answer with the world after it, or the reason of status 400. */
export type Handler = (world: World, request: CheckedRequest) => Result<Reply, string>;

/** Handlers by section of the document, e.g. `4.16`. */
export interface Handlers {
  readonly [section: string]: Handler;
}
