import { err, ok } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import { callRecord } from '../records/call-record.ts';
import { listAnswer } from '../records/list-answer.ts';
import { canonicalId } from '../seed/document-ids.ts';
import { dial } from '../transitions/dial.ts';
import { endCall } from '../transitions/end-call.ts';
import { putCall } from '../transitions/put-call.ts';
import { sendCall } from '../transitions/send-call.ts';
import type { Call } from '../world/call.ts';
import { ofTenant } from '../world/world.ts';
import type { World } from '../world/world.ts';
import { textMember } from './checked-members.ts';
import { destinationOf } from './destination-of.ts';
import { extensionOfPath } from './extension-of-path.ts';
import { foundCalls } from './found-calls.ts';
import type { CheckedRequest, Handler, Handlers } from './handler.ts';

/**
 * Sections 4.19 to 4.28. What "wait" asks of a call the document does not say, so that 4.25 to 4.27 take any live call;
 * likewise 4.22 and 4.23, which show once the call is answered.
 */
export const calls: Handlers = {
  // 4.19 List Calls: the live ones.
  '4.19': (world, { tenant, now }) =>
    ok({
      world,
      body: listAnswer(ofTenant(world.calls, tenant.uuid).map((call) => callRecord(world, call, now))),
    }),
  // 4.20 Listing of single call: progress or answered, as the call is.
  '4.20': onCall((world, call, { now }) =>
    ok({ world, body: { success: true, ...callRecord(world, call, now) } }),
  ),
  // 4.21 Search for a specific call
  '4.21': (world, request) => {
    const found = foundCalls(world, request);
    return found.ok ? ok({ world, body: listAnswer(found.value) }) : found;
  },
  // 4.22 Start Suppression
  '4.22': onCall((world, call, { now }) => changed(putCall(world, { ...call, suppressed: true }, now), call)),
  // 4.23 Stop Suppression
  '4.23': onCall((world, call, { now }) =>
    changed(putCall(world, { ...call, suppressed: false }, now), call),
  ),
  // 4.24 Kill Call
  '4.24': onCall((world, call, { now }) => changed(endCall(world, call, now), call)),
  // 4.25 Wait Transfer
  '4.25': onCall((world, call, { tenant, body, now }) => {
    const target = textMember(body, 'target');
    const destination = destinationOf(world, tenant, target);
    return destination.ok
      ? changed(sendCall(world, call, destination.value, target, now), call)
      : destination;
  }),
  // 4.26 Wait Redirect
  '4.26': onCall((world, call, { tenant, body, now }) => {
    const target = textMember(body, 'target');
    const queue = world.queues.get(canonicalId(target));
    return queue?.tenantUuid === tenant.uuid
      ? changed(sendCall(world, call, { kind: 'queue', queue }, target, now), call)
      : err(`target: tenant ${tenant.name} has no ACD ${target}`);
  }),
  // 4.27 Wait Kill
  '4.27': onCall((world, call, { now }) => changed(endCall(world, call, now), call)),
  // 4.28 Make a outbound call (click to call)
  '4.28': (world, request) => {
    const extension = extensionOfPath(world, request);
    if (!extension.ok) return extension;
    const destination = destinationOf(world, request.tenant, textMember(request.body, 'target'));
    if (!destination.ok) return destination;
    const queueUuid = textMember(request.body, 'outbound_queue_uuid');
    const queue = world.outboundQueues.get(canonicalId(queueUuid));
    if (queue?.tenantUuid !== request.tenant.uuid) {
      return err(`outbound_queue_uuid: tenant ${request.tenant.name} has no outbound queue ${queueUuid}`);
    }
    const dialled = dial(world, extension.value, queue, textMember(request.body, 'target'), request.now);
    return changed(dialled.world, dialled.call);
  },
};

function changed(world: World, { id }: Call): ReturnType<Handler> {
  return ok({ world, body: { success: true, call_id: id } });
}

/** A handler of the call that the path names, if it is a live one of the request's tenant. */
function onCall(handle: (world: World, call: Call, request: CheckedRequest) => ReturnType<Handler>): Handler {
  return (world, request) => {
    const call = callOfPath(world, request);
    return call.ok ? handle(world, call.value, request) : call;
  };
}

function callOfPath(world: World, { path, tenant }: CheckedRequest): Result<Call, string> {
  const id = path['call_id'] ?? '';
  const call = world.calls.get(id);
  return call?.tenantUuid === tenant.uuid ? ok(call) : err(`call_id: no call ${id}`);
}
