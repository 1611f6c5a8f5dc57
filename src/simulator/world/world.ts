import type { Agent } from './agent.ts';
import type { Call, EndedCall } from './call.ts';
import type { RandomState } from './dice.ts';
import type { Extension } from './extension.ts';
import type { Named } from './named.ts';
import type { Product } from './product.ts';
import type { OutboundQueue, Queue } from './queue.ts';
import type { Tenant } from './tenant.ts';

/**
 * A telco and its tenants at one moment. A value: every change makes a new one that shares what stayed the same, so
 * the events of a change are the difference of two worlds. Maps are by uuid, calls by id.
 */
export interface World {
  readonly random: RandomState;
  readonly products: readonly Product[];
  readonly roles: readonly Named[];
  readonly tenants: ReadonlyMap<string, Tenant>;
  readonly extensions: ReadonlyMap<string, Extension>;
  /** One for each extension with `is_agent` true. */
  readonly agents: ReadonlyMap<string, Agent>;
  readonly queues: ReadonlyMap<string, Queue>;
  readonly outboundQueues: ReadonlyMap<string, OutboundQueue>;
  readonly calls: ReadonlyMap<string, Call>;
  /** The latest calls that are over, oldest first. */
  readonly endedCalls: readonly EndedCall[];
}

/** `map` with one entry added or replaced. */
export function withEntry<V>(map: ReadonlyMap<string, V>, key: string, value: V): ReadonlyMap<string, V> {
  return new Map(map).set(key, value);
}

/** `map` without one entry. */
export function withoutEntry<V>(map: ReadonlyMap<string, V>, key: string): ReadonlyMap<string, V> {
  const copy = new Map(map);
  copy.delete(key);
  return copy;
}

/** The members of a map that belong to one tenant, in the map's order. */
export function ofTenant<V extends { readonly tenantUuid: string }>(
  map: ReadonlyMap<string, V>,
  tenantUuid: string,
): readonly V[] {
  return [...map.values()].filter((value) => value.tenantUuid === tenantUuid);
}
