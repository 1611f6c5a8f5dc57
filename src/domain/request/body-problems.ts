import type { JsonSchema } from '../api/json-schema.ts';
import { checkSchema } from '../json-schema/check-schema.ts';
import type { Problem } from './problem.ts';

/** What is wrong with a request body: not JSON (RFC 8259), or not what the endpoint's schema says. Warnings only. */
export function bodyProblems(text: string, schema: JsonSchema | undefined): readonly Problem[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return [
      { gravity: 'warning', at: { kind: 'body', ...placeOf(error, text) }, text: notJson(error, text) },
    ];
  }
  if (schema === undefined) return [];
  return checkSchema(schema, value).map((violation) => ({
    gravity: 'warning',
    at: { kind: 'body', pointer: violation.pointer },
    text: violation.field === '' ? `The body ${violation.text}.` : `${violation.field} ${violation.text}.`,
  }));
}

function notJson(error: unknown, text: string): string {
  if (text.trim() === '') return 'The body is empty.';
  if (/[“”„‟]/.test(text))
    return 'The body is not JSON: it has typographic quotes where straight ones belong.';
  const said = error instanceof Error ? error.message : String(error);
  return `The body is not JSON: ${said.replace(/^JSON\.parse: /, '').replace(/ in JSON at position .*$/, '')}.`;
}

/** Engines name the place differently: a position, or line and column, or (Safari) nothing. */
function placeOf(error: unknown, text: string): { readonly line?: number; readonly column?: number } {
  const said = error instanceof Error ? error.message : '';
  const place = /line (\d+) column (\d+)/.exec(said);
  if (place !== null) return { line: Number(place[1]), column: Number(place[2]) };
  const position = /position (\d+)/.exec(said);
  if (position === null) return {};
  const before = text.slice(0, Number(position[1])).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
