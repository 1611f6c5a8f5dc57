import { assertNever } from '../../domain/assert-never.ts';
import type { Timestamp } from '../../domain/time.ts';
import { isFree } from '../world/agent.ts';
import type { Call } from '../world/call.ts';
import type { Extension } from '../world/extension.ts';
import type { Queue } from '../world/queue.ts';
import type { World } from '../world/world.ts';
import { putCall } from './put-call.ts';
import { succeed } from './stand-in.ts';

/** Where a live call is sent by wait_transfer (4.25) and wait_redirect (4.26). */
export type Destination =
  | { readonly kind: 'queue'; readonly queue: Queue }
  | { readonly kind: 'extension'; readonly extension: Extension }
  | { readonly kind: 'number'; readonly number: string };

/**
 * The world after `call` was sent on: it waits in the queue, rings at the agent if that one is free, or waits to be
 * taken outside. `target` is how the request named the destination. A standing call stops being one and is followed
 * by another in its old place.
 */
export function sendCall(
  world: World,
  call: Call,
  destination: Destination,
  target: string,
  now: Timestamp,
): World {
  const { queueUuid: _queueUuid, standing: _standing, ...rest } = call;
  const sent: Call = { ...rest, ...placeAt(world, destination), target };
  return succeed(putCall(world, sent, now), call, now);
}

function placeAt(world: World, destination: Destination): Pick<Call, 'phase' | 'queueUuid'> {
  const waiting = { kind: 'waiting' } as const;
  switch (destination.kind) {
    case 'queue':
      return { phase: waiting, queueUuid: destination.queue.uuid };
    case 'extension': {
      const agent = world.agents.get(destination.extension.uuid);
      const rings = agent !== undefined && isFree(agent);
      return { phase: rings ? { kind: 'ringing', agentUuid: agent.uuid } : waiting };
    }
    case 'number':
      return { phase: waiting };
    default:
      return assertNever(destination);
  }
}
