import { interpolate, variablesIn } from '../request/interpolate.ts';
import { parseJson } from './parse-json.ts';

/** A message as it would go out. */
export interface FilledMessage {
  readonly text: string;
  /** Variables without a value; their placeholders go out as they stand. */
  readonly unset: readonly string[];
}

/**
 * The message with its `{{variables}}` filled in. In a message that is JSON the values are written as JSON text has them,
 * so that a quotation mark in a value does not end the string it stands in.
 */
export function fillMessage(text: string, valueOf: (name: string) => string | undefined): FilledMessage {
  const value = (name: string): string | undefined => {
    const found = valueOf(name);
    return found === '' ? undefined : found;
  };
  const isJson = parseJson(interpolate(text, () => '0')) !== undefined;
  return {
    text: interpolate(text, (name) => {
      const found = value(name);
      return found === undefined || !isJson ? found : JSON.stringify(found).slice(1, -1);
    }),
    unset: variablesIn(text).filter((name) => value(name) === undefined),
  };
}
