import type { BuiltInUser } from '../../domain/built-in/built-in-state.ts';
import { refused } from '../answers/errors.ts';
import type { Answer } from '../answers/answer.ts';
import { parseBody } from '../checks/parse-body.ts';
import type { Tenant } from '../world/tenant.ts';
import { userOfPin } from './authenticate.ts';

/**
 * Answers the sign-in request of the earlier interface, `POST /6/api` with `function: "extensions.auth"`, `extension`,
 * `pin` and `sil_tenant_url`. Observed in public client code, not documented: it reads `core_cookie` from the answer
 * and sends it back as a cookie. The answer's other member and the refusal are inferred.
 */
export function signIn(
  users: readonly BuiltInUser[],
  tenant: Tenant,
  method: string,
  bytes: Uint8Array,
): Answer {
  if (method !== 'POST') return refused(`method: ${method} is not known for this path; it has POST`);
  const body = parseBody(bytes);
  if (!body.ok) return refused(body.error);
  const { function: operation, extension, pin, sil_tenant_url: url } = body.value;
  if (operation !== 'extensions.auth') return refused('function: must be "extensions.auth"');
  if (typeof extension !== 'string') return refused('extension: must be a string');
  if (typeof pin !== 'string') return refused('pin: must be a string');
  if (url !== tenant.url) return refused(`sil_tenant_url: must be a tenant's, such as "${tenant.url}"`);
  const user = userOfPin(users, extension, pin);
  return user === undefined
    ? refused('extension, pin: no such user')
    : { status: 200, body: { success: true, core_cookie: user.token } };
}
