import type { BuiltInUser } from '../../domain/built-in/built-in-state.ts';
import type { JsonObject } from '../../domain/json.ts';

/** What a socket's user must hold to receive a kind of event. Source: section 3. */
export type EventPermission = 'Agent Events' | 'Call Events' | 'Inbound Queue Events';

/** An event frame before it is text: records of one tenant. Its kinds are described in `requests/socket.yaml`. */
export interface Frame {
  readonly permission: EventPermission;
  readonly tenantUuid: string;
  readonly action:
    | 'create_agent'
    | 'update_agent'
    | 'create_queue'
    | 'update_queue'
    | 'create_call'
    | 'update_call'
    | 'remove_call';
  readonly records: readonly JsonObject[];
}

/** The frame as it goes out; the form is observed in client code of the earlier interface. */
export function frameText({ action, records }: Frame): string {
  return JSON.stringify({ action, response: records });
}

/** Whether `user`, of the tenant `home`, receives a frame: by permission, and a tenant level user only of her tenant. */
export function isFor(frame: Frame, user: BuiltInUser, home: string): boolean {
  return (
    user.permissions.includes(frame.permission) && (user.level !== 'tenant' || frame.tenantUuid === home)
  );
}
