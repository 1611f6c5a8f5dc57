import type { Timestamp } from '../../domain/time.ts';
import type { Call, EndedCall } from '../world/call.ts';
import type { World } from '../world/world.ts';
import { takeCall } from './put-call.ts';
import { succeed } from './stand-in.ts';

/** How many ended calls the search of 4.21 can still find. */
const remembered = 200;

/** The world after `call` has ended. A standing call is followed by another like it. */
export function endCall(world: World, call: Call, now: Timestamp): World {
  const without = takeCall(world, call, now);
  return succeed(
    { ...without, endedCalls: remember(world.endedCalls, { ...call, endedAt: now }) },
    call,
    now,
  );
}

/** The first entry is the document's example, which is never forgotten. */
function remember(ended: readonly EndedCall[], call: EndedCall): readonly EndedCall[] {
  const kept = ended.length < remembered ? ended : [...ended.slice(0, 1), ...ended.slice(2)];
  return [...kept, call];
}
