import { calls } from './calls.ts';
import { extensionsAndAgents } from './extensions-and-agents.ts';
import type { Handlers } from './handler.ts';
import { productsAndRoles } from './products-and-roles.ts';
import { tenants } from './tenants.ts';

/** What each of the 28 endpoints does, by section. */
export const handlers: Handlers = { ...productsAndRoles, ...tenants, ...extensionsAndAgents, ...calls };
