import { Validator } from '@cfworker/json-schema';
import type { TemplateRequest } from './template-requests.ts';

/** What the schemas of an endpoint's answers with this status find wrong; empty when one of them finds nothing. */
export function answerMistakes(
  { document }: TemplateRequest,
  { status, body }: { readonly status: number; readonly body: unknown },
): readonly string[] {
  const results = document.responses
    .filter((response) => response.status === status)
    .map(({ schema }) => new Validator(schema, '2020-12', false).validate(body));
  if (results.some(({ valid }) => valid)) return [];
  return results.length === 0
    ? [`No answer with status ${String(status)} is described.`]
    : results.flatMap(({ errors }) =>
        errors.map(({ instanceLocation, error }) => `${instanceLocation} ${error}`),
      );
}
