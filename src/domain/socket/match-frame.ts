import type { FrameKind, FrameMatch } from '../api/socket-document.ts';
import { isJsonObject } from '../json.ts';
import type { JsonValue } from '../json.ts';
import { assertNever } from '../assert-never.ts';
import { isSameJson } from './same-json.ts';

/** The first of `kinds` that a text frame matches; `value` is what its text stands for as JSON, if it is JSON. */
export function matchFrame(
  kinds: readonly FrameKind[],
  text: string,
  value: JsonValue | undefined,
): FrameKind | undefined {
  return kinds.find(({ match }) => matches(match, text, value));
}

function matches(match: FrameMatch, text: string, value: JsonValue | undefined): boolean {
  switch (match.kind) {
    case 'text':
      return text === match.equals;
    case 'json':
      return (
        isJsonObject(value) &&
        Object.entries(match.members).every(
          ([name, expected]) => Object.hasOwn(value, name) && isSameJson(expected, value[name]),
        )
      );
    default:
      return assertNever(match);
  }
}
