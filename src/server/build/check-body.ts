import type { BodyExample, EndpointBody } from '../../domain/api/endpoint-document.ts';
import { checkSchema } from './check-schema.ts';
import type { MistakeInDocument } from './document-mistake.ts';
import { pointerTo } from './json-pointer.ts';
import { isSameJson, parseJson } from './json-text.ts';
import type { SchemaValidator } from './schema-validator.ts';

const home = '/http/body';
const variable = /\{\{([^{}]*)\}\}/g;

/** The template uses the variables described; filled in, it and each corrected example fit the body schema. */
export function checkBody(body: EndpointBody, validator: SchemaValidator): readonly MistakeInDocument[] {
  const texts = [
    { pointer: `${home}/template`, text: fillTemplate(body) },
    ...body.examples.map(({ text }, index) => ({
      pointer: pointerTo(home, 'examples', index, 'text'),
      text,
    })),
  ].map(({ pointer, text }) => ({ pointer, value: parseJson(text) }));
  const values = texts.flatMap(({ pointer, value }) => (value === undefined ? [] : [{ pointer, value }]));
  return [
    ...checkVariables(body),
    ...texts
      .filter(({ value }) => value === undefined)
      .map(({ pointer }) => ({ pointer, message: 'is not JSON' })),
    ...checkSchema({ pointer: `${home}/schema`, schema: body.schema }, values, validator),
    ...body.examples.flatMap((example, index) =>
      checkCorrection(example, pointerTo(home, 'examples', index)),
    ),
  ];
}

/** The template with each `{{variable}}` replaced by the document's example for it. */
function fillTemplate({ template, variables }: EndpointBody): string {
  const examples = new Map(variables.map(({ name, example }) => [name, example]));
  return template.replace(variable, (printed, name: string) => examples.get(name) ?? printed);
}

function checkVariables({ template, variables }: EndpointBody): readonly MistakeInDocument[] {
  const used = new Set([...template.matchAll(variable)].map(([, name = '']) => name));
  const described = new Set(variables.map(({ name }) => name));
  return [
    ...[...used]
      .filter((name) => !described.has(name))
      .map((name) => ({ pointer: `${home}/template`, message: `{{${name}}} is not among the variables` })),
    ...variables.flatMap(({ name }, index) =>
      used.has(name)
        ? []
        : [
            {
              pointer: pointerTo(home, 'variables', index, 'name'),
              message: `the template has no {{${name}}}`,
            },
          ],
    ),
  ];
}

/** A correction is described exactly where the printed text is not the example's JSON already. */
function checkCorrection(
  { verbatim, text, correction }: BodyExample,
  pointer: string,
): readonly MistakeInDocument[] {
  const [printed, corrected] = [parseJson(verbatim), parseJson(text)];
  const isCorrected = printed === undefined || corrected === undefined || !isSameJson(printed, corrected);
  if (isCorrected === (correction !== undefined)) return [];
  const message = isCorrected
    ? 'the text differs from what is printed, so a correction must say how'
    : 'the text is what is printed, so there is no correction';
  return [{ pointer, message }];
}
