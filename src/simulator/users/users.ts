import type { BuiltInUser } from '../../domain/built-in/built-in-state.ts';
import { maskedUuid } from '../seed/masked-uuid.ts';

const events = ['Agent Events', 'Call Events', 'Inbound Queue Events'];
const acdViews = ['Voice IQs View', 'Voice OQs View', 'Conditional Routes View', 'VRQs View'];
const calls = ['Call Control', 'Calls Listing View', 'Calls View'];

/**
 * The users of the built-in CCS, all of CCSLab15; the first is signed in from the start. Extension, PIN and token are
 * no secrets: they open nothing but this simulator. Which permissions come with which role the document does not
 * say; the choice here is what each would plausibly need.
 */
export const users: readonly BuiltInUser[] = [
  user('100', 'Everything (built-in only)', 'both', [
    'API',
    'Tenant Edit',
    'Tenants View',
    'Agent Control',
    ...calls,
    ...acdViews,
    ...events,
  ]),
  user('101', 'Telco administrator', 'telco', [
    'API',
    'Tenant Edit',
    'Tenants View',
    'Agent Control',
    ...acdViews,
    'Agent Events',
    'Inbound Queue Events',
  ]),
  user('102', 'Tenant administrator', 'tenant', [
    'API',
    'Tenants View',
    'Agent Control',
    ...calls,
    ...acdViews,
    ...events,
  ]),
  user('103', 'Agent', 'tenant', ['API', 'Agent Control', 'Calls View', 'Agent Events']),
  user('104', 'No API permission', 'tenant', ['Agent Control', 'Agent Events']),
];

function user(
  extension: string,
  title: string,
  level: BuiltInUser['level'],
  permissions: BuiltInUser['permissions'],
): BuiltInUser {
  return {
    title,
    extension,
    pin: `${extension}${extension.slice(-1)}`,
    level,
    permissions,
    token: maskedUuid('0000', Number(extension)),
  };
}
