import { ok } from '../../domain/result.ts';
import { listAnswer } from '../records/list-answer.ts';
import type { Handlers } from './handler.ts';

/** Sections 4.1 and 4.2. */
export const productsAndRoles: Handlers = {
  // 4.1 List All Products. All at once: no paging is documented.
  '4.1': (world) =>
    ok({ world, body: listAnswer(world.products.map(({ uuid, notes, name }) => ({ uuid, notes, name }))) }),
  // 4.2 List All Roles
  '4.2': (world) => ok({ world, body: listAnswer(world.roles.map(({ uuid, name }) => ({ uuid, name }))) }),
};
