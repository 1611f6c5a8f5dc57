import type { SocketDocument } from '../../domain/api/socket-document.ts';
import { assertNever } from '../../domain/assert-never.ts';
import type { BuiltInUser } from '../../domain/built-in/built-in-state.ts';
import type { JsonObject } from '../../domain/json.ts';
import type { Timestamp } from '../../domain/time.ts';
import { parseObject } from '../checks/parse-body.ts';
import { homeTenantOf } from '../checks/tenant-of.ts';
import { userOfToken } from '../users/authenticate.ts';
import { users } from '../users/users.ts';
import type { World } from '../world/world.ts';
import { frameText, isFor } from './frame.ts';
import type { EventPermission, Frame } from './frame.ts';
import { snapshot, withPermission } from './snapshot.ts';

/** Where a socket is with its client. */
export type SocketSession =
  | { readonly kind: 'waiting for connect' }
  | { readonly kind: 'accepted'; readonly user: BuiltInUser }
  | { readonly kind: 'closed' };

/** What a message from the client leads to: the session after it, frames to send, then a close. */
export interface Reaction {
  readonly session: SocketSession;
  readonly send: readonly string[];
  readonly close?: { readonly code: number; readonly reason: string };
}

/** What a reaction depends on besides the message. */
export interface SocketSurroundings {
  readonly document: SocketDocument;
  readonly world: World;
  readonly now: Timestamp;
  /** The fault on demand: no token is good enough. */
  readonly refuseAll: boolean;
}

/** The document says that the server closes the socket, not with which code; this one is inferred. */
const refusedCode = 4401;

/**
 * What a text frame from the client leads to. Documented is `connect` as the first message, and that the server closes
 * the socket when it does not validate (section 2.1.2); `ping`, `fetch_…_events` and `panel_type:…` are observed with
 * the earlier interface; the replies to `connect` and to a wrong message are inferred.
 */
export function receive(session: SocketSession, text: string, around: SocketSurroundings): Reaction {
  switch (session.kind) {
    case 'closed':
      return { session, send: [] };
    case 'waiting for connect':
      // Nothing is said before connect, not even pong.
      return text === around.document.keepAlive.text ? { session, send: [] } : connect(text, around);
    case 'accepted':
      return { session, send: reply(text, session.user, around) };
    default:
      return assertNever(session);
  }
}

/** What a binary frame from the client leads to; none is known. */
export function receiveBinary(session: SocketSession): Reaction {
  switch (session.kind) {
    case 'closed':
      return { session, send: [] };
    case 'waiting for connect':
      return close('The first message must be connect, as text');
    case 'accepted':
      return { session, send: [errorText('Binary messages are not known here')] };
    default:
      return assertNever(session);
  }
}

/** The snapshot as far as it is for `user`, as frames to send. */
export function snapshotFor(user: BuiltInUser, world: World, now: Timestamp): readonly string[] {
  return forUser(snapshot(world, now), user, world);
}

function connect(text: string, { world, now, refuseAll }: SocketSurroundings): Reaction {
  const message = parseObject(text);
  if (!message.ok || message.value['request'] !== 'connect')
    return close('The first message must be connect');
  const { token } = message.value;
  const user = typeof token === 'string' ? userOfToken(users, token) : undefined;
  if (refuseAll) return close('Refused on demand, whatever the token');
  if (user === undefined) return close('The token is not valid');
  const accepted = JSON.stringify({ success: true, request: 'connect' });
  return { session: { kind: 'accepted', user }, send: [accepted, ...snapshotFor(user, world, now)] };
}

function reply(text: string, user: BuiltInUser, around: SocketSurroundings): readonly string[] {
  if (text === around.document.keepAlive.text) return ['pong'];
  if (text.startsWith('panel_type:')) return [];
  const message = parseObject(text);
  if (!message.ok) return [errorText(`message: ${message.error}`)];
  switch (message.value['request']) {
    case 'fetch_agent_events':
      return fetched('Agent Events', user, around);
    case 'fetch_queue_events':
      return fetched('Inbound Queue Events', user, around);
    case 'connect':
      return [errorText('request: this socket is connected already')];
    default:
      return [errorText(`request: must be one of ${knownRequests(around.document)}`)];
  }
}

function fetched(
  permission: EventPermission,
  user: BuiltInUser,
  { world, now }: SocketSurroundings,
): readonly string[] {
  return user.permissions.includes(permission)
    ? forUser(withPermission(snapshot(world, now), permission), user, world)
    : [errorText(`permissions: user ${user.extension} lacks ${permission}`)];
}

function forUser(frames: readonly Frame[], user: BuiltInUser, world: World): readonly string[] {
  const home = homeTenantOf(world).uuid;
  return frames.filter((frame) => isFor(frame, user, home)).map(frameText);
}

function knownRequests({ messages }: SocketDocument): string {
  const json = messages.filter(({ schema }) => schema !== undefined);
  return json.map(({ id }) => JSON.stringify(id)).join(', ');
}

function errorText(reason: string): string {
  const body: JsonObject = { success: false, reason };
  return JSON.stringify(body);
}

function close(reason: string): Reaction {
  return { session: { kind: 'closed' }, send: [], close: { code: refusedCode, reason } };
}
