import { err, ok } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import { canonicalId } from '../seed/document-ids.ts';
import type { Extension } from '../world/extension.ts';
import type { World } from '../world/world.ts';
import type { CheckedRequest } from './handler.ts';

/** The extension that the path names, if it is one of the request's tenant; else the reason. */
export function extensionOfPath(world: World, { path, tenant }: CheckedRequest): Result<Extension, string> {
  const named = path['extension_uuid'] ?? '';
  const extension = world.extensions.get(canonicalId(named));
  return extension?.tenantUuid === tenant.uuid
    ? ok(extension)
    : err(`extension_uuid: tenant ${tenant.name} has no extension ${named}`);
}
