import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import type { SocketDocument } from '../../domain/api/socket-document.ts';
import { allowSensitive } from './schema-validator.ts';

/**
 * What generated code takes from Ajv at run time, written out so that the module needs nothing from outside: lengths of
 * texts count characters (JSON Schema 2020-12, Validation, section 6.3), not UTF-16 units.
 */
const runtime: { readonly [path: string]: string } = {
  'ajv/dist/runtime/ucs2length':
    '(text) => { let length = 0; for (const _ of text) length++; return length; }',
};

/**
 * The code of a module with one export, `frameChecks`: for each frame kind that has a schema, by its id, a function
 * that says whether a value is valid by it. Code that is generated when building costs a microsecond a frame, where reading
 * the schema anew for each costs fifty, and needs no `eval` in the page. What is wrong it does not say:
 * `domain/json-schema/check-schema.ts` does, for a frame that is looked at.
 *
 * @throws Error where a schema needs a part of Ajv that is not written out here
 */
export function frameChecksCode({ frames }: SocketDocument): string {
  const ajv = new Ajv2020({
    code: { source: true, esm: true, lines: true },
    // The first fault decides, and nobody reads its message.
    allErrors: false,
    messages: false,
    strict: true,
    strictTypes: false,
    strictRequired: false,
  });
  allowSensitive(ajv);
  const checked = frames.filter(({ schema }) => schema !== undefined);
  // Names in code and ids of schemas: an id of a frame may be no name.
  const names = Object.fromEntries(checked.map((_, index) => [`check${String(index)}`, String(index)]));
  for (const [index, { schema }] of checked.entries()) ajv.addSchema(schema ?? {}, String(index));
  const code = standaloneCode(ajv, names).replace(
    /require\("([^"]+)"\)\.default/g,
    (_: string, path: string) => {
      const own = runtime[path];
      if (own === undefined) throw new Error(`The checks of frames would need ${path} in the page`);
      return own;
    },
  );
  const members = checked.map(({ id }, index) => `  ${JSON.stringify(id)}: check${String(index)},`);
  return [code, 'export const frameChecks = {', ...members, '};'].join('\n');
}
