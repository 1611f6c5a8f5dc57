import type { BuiltInState, BuiltInUser } from '../../src/domain/built-in/built-in-state.ts';

/** Every permission that the API's document names. Source: sections 3 and 4.x.1. */
export const everyPermission = [
  'API',
  'Agent Control',
  'Call Control',
  'Agent Events',
  'Call Events',
  'Inbound Queue Events',
  'Tenant Edit',
  'Tenants View',
  'Voice IQs View',
  'Voice OQs View',
  'Conditional Routes View',
  'VRQs View',
  'Calls Listing View',
  'Calls View',
] as const;

const users: readonly BuiltInUser[] = [
  {
    title: 'Everything, both levels',
    extension: '100',
    pin: '1000',
    level: 'both',
    permissions: everyPermission,
    token: 'token-of-100',
  },
  {
    title: 'Telco administrator',
    extension: '101',
    pin: '1001',
    level: 'telco',
    permissions: ['API', 'Tenant Edit', 'Tenants View', 'Agent Control', 'Call Control'],
    token: 'token-of-101',
  },
  {
    title: 'Agent',
    extension: '103',
    pin: '1003',
    level: 'tenant',
    permissions: ['API', 'Agent Control', 'Agent Events'],
    token: 'token-of-103',
  },
];

/** A built-in CCS as its server tells of it: three users, a few variables, no fault. */
export const builtInState: BuiltInState = {
  users,
  variables: {
    tenant_uuid: 'az123456-53d6-4b2f-8b0e-6a1f1d0c2b3e',
    extension_uuid: 'az123456-7c49-49a8-80fc-ae173a422a36',
    call_id: '0BS9DD02LEMUI',
  },
  settings: { rate: 5, seed: 1, fault: { kind: 'none' } },
};
