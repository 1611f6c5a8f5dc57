import type { JsonSchema } from '../api/json-schema.ts';
import { checkSchema } from '../json-schema/check-schema.ts';
import { describeMistake } from '../response/json-mistake.ts';
import { prettyJson } from '../response/pretty-json.ts';
import type { Problem } from './problem.ts';

/** What is wrong with a request body: not JSON (RFC 8259), or not what the endpoint's schema says. Warnings only. */
export function bodyProblems(text: string, schema: JsonSchema | undefined): readonly Problem[] {
  if (text.trim() === '') return [{ gravity: 'warning', at: { kind: 'body' }, text: 'The body is empty.' }];
  const laidOut = prettyJson(text);
  if (laidOut.kind !== 'whole') {
    const { line, column } = laidOut.mistake;
    const why = `The body is not JSON. ${describeMistake(laidOut.mistake)}${quotesHint(text)}`;
    return [{ gravity: 'warning', at: { kind: 'body', line, column }, text: why }];
  }
  if (schema === undefined) return [];
  return checkSchema(schema, JSON.parse(text)).map((violation) => ({
    gravity: 'warning',
    at: { kind: 'body', pointer: violation.pointer },
    text: violation.field === '' ? `The body ${violation.text}.` : `${violation.field} ${violation.text}.`,
  }));
}

/** The document prints half of its bodies with them. */
function quotesHint(text: string): string {
  return /[“”„‟]/.test(text) ? ' It has typographic quotes where straight ones belong.' : '';
}
