import type { Header } from '../../domain/http/header.ts';
import type { HttpResponse } from '../../domain/http/outcome.ts';
import type { HistoryEntry, HistorySummary, StoredOutcome } from '../../domain/history/history-entry.ts';
import type { Draft, Row } from '../../domain/request/draft.ts';

/*
 * What comes back from the store is data of unknown shape: another version wrote it, or the disk is damaged. Only what
 * fits whole is shown; the rest is left where it is.
 */

/** The record as an entry; undefined where it is none of this version. */
export function parseEntry(record: unknown): HistoryEntry | undefined {
  return isEntry(record) ? record : undefined;
}

/** The head record as a summary; undefined where it is none of this version. */
export function parseHead(record: unknown): HistorySummary | undefined {
  if (!isObject(record) || record['version'] !== 1) return undefined;
  const { version: _, ...summary } = record;
  return isSummary(summary) ? summary : undefined;
}

type Members = { readonly [name: string]: unknown };
type Check = (value: unknown) => boolean;

function isEntry(value: unknown): value is HistoryEntry {
  return (
    isObject(value) &&
    value['version'] === 1 &&
    ['id', 'environment', 'target', 'section', 'title'].every((name) => isText(value[name])) &&
    isNumber(value['startedAt']) &&
    isDraft(value['draft']) &&
    isRequest(value['request']) &&
    isOutcome(value['outcome'])
  );
}

function isSummary(value: unknown): value is HistorySummary {
  return (
    isObject(value) &&
    ['id', 'target', 'section', 'title', 'method', 'path'].every((name) => isText(value[name])) &&
    isNumber(value['startedAt']) &&
    isText(value['outcome']) &&
    Object.hasOwn(outcomes, value['outcome']) &&
    isOptional(value['status'], isNumber)
  );
}

function isDraft(value: unknown): value is Draft {
  return (
    isObject(value) &&
    isText(value['section']) &&
    isNumber(value['pathIndex']) &&
    isText(value['path']) &&
    isObject(value['pathValues']) &&
    Object.values(value['pathValues']).every(isText) &&
    isList(value['query'], isRow) &&
    isList(value['headers'], isRow) &&
    isOptional(value['body'], isText)
  );
}

function isRow(value: unknown): value is Row {
  return (
    isObject(value) && isText(value['name']) && isText(value['value']) && typeof value['on'] === 'boolean'
  );
}

function isRequest(value: unknown): value is HistoryEntry['request'] {
  return (
    isObject(value) &&
    isText(value['method']) &&
    isText(value['url']) &&
    URL.canParse(value['url']) &&
    isList(value['headers'], isHeader) &&
    isOptional(value['body'], isBytes)
  );
}

/** What each kind of outcome must have besides its kind; a kind without an entry here does not compile. */
const outcomes: { readonly [kind in StoredOutcome['kind']]: (members: Members) => boolean } = {
  sending: () => true,
  answered: ({ response, timings }) => isResponse(response) && isTimings(timings),
  'answered but incomplete': ({ response, failure, timings }) =>
    isResponse(response) && isFailure(failure) && isTimings(timings),
  'sent, outcome unknown': ({ failure, timings }) => isFailure(failure) && isTimings(timings),
  'not sent': ({ failure, timings }) => isFailure(failure) && isTimings(timings),
  cancelled: ({ reached, timings }) =>
    (reached === 'not sent' || reached === 'sent, outcome unknown') && isTimings(timings),
};

function isOutcome(value: unknown): value is StoredOutcome {
  if (!isObject(value)) return false;
  const { kind } = value;
  return isText(kind) && isKind(kind) && outcomes[kind](value);
}

function isKind(kind: string): kind is StoredOutcome['kind'] {
  return Object.hasOwn(outcomes, kind);
}

function isResponse(value: unknown): value is HttpResponse {
  return (
    isObject(value) &&
    isNumber(value['status']) &&
    isText(value['statusText']) &&
    isList(value['headers'], isHeader) &&
    (value['headersAre'] === 'as received' || value['headersAre'] === 'as the browser shows them') &&
    isBytes(value['body'])
  );
}

function isFailure(value: unknown): boolean {
  return (
    isObject(value) &&
    (value['who'] === 'browser' || value['who'] === 'console server' || value['who'] === 'API') &&
    ['what', 'code', 'next'].every((name) => isText(value[name]))
  );
}

function isTimings(value: unknown): boolean {
  return isObject(value) && isNumber(value['end']) && isOptional(value['firstByte'], isNumber);
}

function isHeader(value: unknown): value is Header {
  return Array.isArray(value) && value.length === 2 && value.every(isText);
}

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isList(value: unknown, fits: Check): boolean {
  return Array.isArray(value) && value.every(fits);
}

function isOptional(value: unknown, fits: Check): boolean {
  return value === undefined || fits(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function isBytes(value: unknown): value is Uint8Array<ArrayBuffer> {
  return value instanceof Uint8Array && value.buffer instanceof ArrayBuffer;
}
