import type { EndpointResponse, ResponseExample } from '../../domain/api/endpoint-document.ts';
import { checkSchema } from './check-schema.ts';
import type { MistakeInDocument } from './document-mistake.ts';
import { pointerTo } from './json-pointer.ts';
import { isSameJson, parseJson } from './json-text.ts';
import type { SchemaValidator } from './schema-validator.ts';

/** Each example's value fits the schema of its answer and is what is printed; no answer is listed twice. */
export function checkResponses(
  responses: readonly EndpointResponse[],
  validator: SchemaValidator,
): readonly MistakeInDocument[] {
  return responses.flatMap(({ status, name, schema, examples }, index) => {
    const home = pointerTo('/responses', index);
    const places = examples.map((example, at) => ({ example, pointer: pointerTo(home, 'examples', at) }));
    const values = places.flatMap(({ example: { value }, pointer }) =>
      value === undefined ? [] : [{ pointer: `${pointer}/value`, value }],
    );
    const isRepeated = responses
      .slice(0, index)
      .some((other) => other.status === status && other.name === name);
    return [
      ...(isRepeated ? [{ pointer: home, message: `the answer ${String(status)} is described twice` }] : []),
      ...checkSchema({ pointer: `${home}/schema`, schema }, values, validator),
      ...places.flatMap(({ example, pointer }) => checkVerbatim(example, pointer)),
    ];
  });
}

function checkVerbatim({ verbatim, value }: ResponseExample, pointer: string): readonly MistakeInDocument[] {
  const printed = verbatim === undefined ? undefined : parseJson(verbatim);
  if (verbatim === undefined || (printed === undefined && value === undefined)) return [];
  if (printed === undefined)
    return [{ pointer: `${pointer}/verbatim`, message: 'is not JSON, so it has no value' }];
  if (value === undefined) return [{ pointer, message: 'the verbatim text is JSON, so it has a value' }];
  return isSameJson(printed, value)
    ? []
    : [{ pointer: `${pointer}/value`, message: 'is not the verbatim text' }];
}
