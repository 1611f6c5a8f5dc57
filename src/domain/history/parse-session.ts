import { isJsonObject } from '../json.ts';
import type { SessionEnd, SessionEntry } from './session-entry.ts';
import type { SessionTally } from '../socket/recording-state.ts';

/** The record as a session's entry; undefined where it is none of this version. Nothing is shown that does not fit whole. */
export function parseSession(record: unknown): SessionEntry | undefined {
  return isSession(record) ? record : undefined;
}

type Members = { readonly [name: string]: unknown };

function isSession(value: unknown): value is SessionEntry {
  return (
    isMembers(value) &&
    value['version'] === 1 &&
    ['id', 'environment', 'target', 'url', 'as'].every((name) => typeof value[name] === 'string') &&
    isNumber(value['startedAt']) &&
    isEnd(value['end']) &&
    isTally(value['tally'])
  );
}

/** What each kind of end must have besides its kind; a kind without an entry here does not compile. */
const ends: { readonly [kind in SessionEnd['kind']]: (members: Members) => boolean } = {
  running: () => true,
  closed: ({ at, code, reason, by }) =>
    isNumber(at) &&
    isNumber(code) &&
    typeof reason === 'string' &&
    (by === 'us' || by === 'watch' || by === 'server' || by === 'nobody'),
  left: ({ at }) => isNumber(at),
};

function isEnd(value: unknown): value is SessionEnd {
  if (!isMembers(value)) return false;
  const { kind } = value;
  return typeof kind === 'string' && isKind(kind) && ends[kind](value);
}

function isKind(kind: string): kind is SessionEnd['kind'] {
  return Object.hasOwn(ends, kind);
}

function isTally(value: unknown): value is SessionTally {
  return (
    isMembers(value) &&
    ['received', 'sent', 'bytes', 'dropped'].every((name) => isNumber(value[name])) &&
    (value['range'] === undefined || isRange(value['range']))
  );
}

function isRange(value: unknown): boolean {
  return (
    isMembers(value) &&
    typeof value['recording'] === 'string' &&
    isNumber(value['from']) &&
    isNumber(value['end'])
  );
}

function isMembers(value: unknown): value is Members {
  return isJsonObject(value);
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
