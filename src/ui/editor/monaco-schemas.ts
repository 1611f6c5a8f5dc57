import type { JsonSchema } from '../../domain/api/json-schema.ts';
import { jsonDefaults } from 'monaco-editor/languages/features/json/register';

const schemas = new Map<string, JsonSchema>();
let models = 0;

/**
 * The one registry of JSON Schemas in Monaco: setting its options replaces all of them, so nobody else may. Schemas
 * stay registered, since each change restarts the worker.
 */
export function registerSchema(uri: string, schema: JsonSchema): void {
  if (schemas.get(uri) === schema) return;
  schemas.set(uri, schema);
  jsonDefaults.setDiagnosticsOptions({
    validate: true,
    allowComments: false,
    comments: 'error',
    trailingCommas: 'error',
    // What a schema objects to can be sent all the same.
    schemaValidation: 'warning',
    enableSchemaRequest: false,
    schemas: [...schemas].map(([known, content]) => ({
      uri: known,
      fileMatch: [`${folderOf(known)}**`],
      schema: content,
    })),
  });
}

/** The address of a new model: Monaco finds the schema registered as `schemaUri` by it, and shows `name` here and there. */
export function newModelUri(schemaUri: string, name: string): string {
  models += 1;
  return `${folderOf(schemaUri)}${String(models)}/${encodeURIComponent(name)}`;
}

/** Only letters, digits, points and dashes: JSON mode compares addresses that it has decoded. */
function folderOf(schemaUri: string): string {
  return `inmemory://ccs/${schemaUri === '' ? 'text' : schemaUri.replace(/[^\w.-]+/g, '-')}/`;
}
