import type { EndpointDocument, Parameter } from '../../domain/api/endpoint-document.ts';
import { checkSchema } from './check-schema.ts';
import type { MistakeInDocument } from './document-mistake.ts';
import { pointerTo } from './json-pointer.ts';
import type { SchemaValidator } from './schema-validator.ts';

const placeholder = /\{([^{}]*)\}/g;

/** Each placeholder of a path has its parameter, each path parameter its placeholder, each example fits. */
export function checkParams(
  { paths, params }: EndpointDocument['http'],
  validator: SchemaValidator,
): readonly MistakeInDocument[] {
  const described = new Set(params.filter((parameter) => parameter.in === 'path').map(({ name }) => name));
  const used = new Set(paths.flatMap(({ path }) => placeholders(path)));
  return [
    ...paths.flatMap(({ path }, index) =>
      placeholders(path)
        .filter((name) => !described.has(name))
        .map((name) => ({
          pointer: `/http/paths/${String(index)}/path`,
          message: `{${name}} has no parameter`,
        })),
    ),
    ...params.flatMap((parameter, index) => {
      const pointer = pointerTo('/http/params', index);
      return [
        ...(parameter.in === 'path' && !used.has(parameter.name)
          ? [{ pointer: `${pointer}/name`, message: `no path has {${parameter.name}}` }]
          : []),
        ...(params.findIndex(({ name }) => name === parameter.name) < index
          ? [{ pointer: `${pointer}/name`, message: `${parameter.name} is described twice` }]
          : []),
        ...checkExample(parameter, pointer, validator),
      ];
    }),
  ];
}

function placeholders(path: string): readonly string[] {
  return [...path.matchAll(placeholder)].map(([, name = '']) => name);
}

function checkExample(
  { schema, example }: Parameter,
  pointer: string,
  validator: SchemaValidator,
): readonly MistakeInDocument[] {
  const values = example === undefined ? [] : [{ pointer: `${pointer}/example`, value: example }];
  return checkSchema({ pointer: `${pointer}/schema`, schema }, values, validator);
}
