import type { FrameMatch } from '../api/socket-document.ts';
import { isJsonObject } from '../json.ts';
import type { JsonValue } from '../json.ts';
import { assertNever } from '../assert-never.ts';
import { isSameJson } from './same-json.ts';

/** Says of a text whether it is one of a kind; `value` is what the text stands for as JSON, if it is JSON. */
export type Matcher = (text: string, value: JsonValue | undefined) => boolean;

/** What a frame kind is recognised by, made ready for thousands of frames a second. */
export function frameMatcher(match: FrameMatch): Matcher {
  switch (match.kind) {
    case 'text':
      return (text) => text === match.equals;
    case 'json': {
      const members = Object.entries(match.members);
      return (_, value) =>
        isJsonObject(value) &&
        members.every(([name, expected]) => Object.hasOwn(value, name) && isSameJson(expected, value[name]));
    }
    default:
      return assertNever(match);
  }
}
