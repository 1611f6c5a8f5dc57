import type { JsonObject } from '../../domain/json.ts';
import { err, ok } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import { callRecord } from '../records/call-record.ts';
import { parseDateTime } from '../time/parse-date-time.ts';
import { ofTenant } from '../world/world.ts';
import type { World } from '../world/world.ts';
import type { CheckedRequest } from './handler.ts';

/**
 * The tenant's calls, ended and live, between two numbers that began in the time asked for, both ends included.
 * Source: section 4.21. `time_z` must be UTC, the one value the document shows.
 */
export function foundCalls(
  world: World,
  { tenant, query, now }: CheckedRequest,
): Result<readonly JsonObject[], string> {
  const from = parseDateTime(query['from_datetime'] ?? '');
  if (from === undefined) return err('from_datetime: must be a date and time such as 2021-10-07T07:22:21');
  const to = parseDateTime(query['to_datetime'] ?? '');
  if (to === undefined) return err('to_datetime: must be a date and time such as 2021-10-07T07:22:24');
  if (query['time_z'] !== 'UTC') return err('time_z: must be UTC, the only zone the document shows');
  const matches = (call: { callingNumber: string; calledNumber: string; startedAt: number }): boolean =>
    call.callingNumber === query['calling_number'] &&
    call.calledNumber === query['called_number'] &&
    call.startedAt >= from &&
    // The whole of the last second.
    call.startedAt < to + 1000;
  const ended = world.endedCalls.filter((call) => call.tenantUuid === tenant.uuid && matches(call));
  const live = ofTenant(world.calls, tenant.uuid).filter(matches);
  return ok([
    ...ended.map((call) => callRecord(world, call, call.endedAt)),
    ...live.map((call) => callRecord(world, call, now)),
  ]);
}
