import { isJsonObject } from '../../domain/json.ts';
import { atPointer } from '../../domain/json-pointer.ts';
import type {
  EntityKind,
  FrameKind,
  SocketDocument,
  SocketMessage,
} from '../../domain/api/socket-document.ts';
import { checkSchema } from './check-schema.ts';
import type { DocumentMistake, MistakeInDocument } from './document-mistake.ts';
import { pointerTo } from './json-pointer.ts';
import { isSameJson, parseJson } from './json-text.ts';
import type { SchemaValidator } from './schema-validator.ts';

/**
 * What socket.schema.json cannot say: that messages and frames fit the schemas and the matches beside them, that each
 * has an id of its own, and that what a frame is about is among the entities.
 */
export function checkSocket(
  file: string,
  { connect, messages, frames, entities }: SocketDocument,
  validator: SchemaValidator,
): readonly DocumentMistake[] {
  return [
    ...checkMessage(connect.message, '/connect/message', validator),
    ...messages.flatMap((message, index) => checkMessage(message, pointerTo('/messages', index), validator)),
    ...frames.flatMap((frame, index) => checkFrame(frame, pointerTo('/frames', index), validator)),
    ...frames.flatMap((frame, index) => checkSubject(frame, pointerTo('/frames', index), entities)),
    ...repeatedIds([
      { id: connect.message.id, home: '/connect/message' },
      ...messages.map(({ id }, index) => ({ id, home: pointerTo('/messages', index) })),
      ...frames.map(({ id }, index) => ({ id, home: pointerTo('/frames', index) })),
    ]),
    ...repeatedIds(entities.map(({ id }, index) => ({ id, home: pointerTo('/entities', index) }))),
  ].map((mistake) => ({ file, ...mistake }));
}

function checkMessage(
  { schema, template }: SocketMessage,
  home: string,
  validator: SchemaValidator,
): readonly MistakeInDocument[] {
  if (schema === undefined) return [];
  const [pointer, value] = [`${home}/template`, parseJson(template)];
  if (value === undefined) return [{ pointer, message: 'is not JSON, but has a schema' }];
  return checkSchema({ pointer: `${home}/schema`, schema }, [{ pointer, value }], validator);
}

function checkFrame(
  { match, schema, example }: FrameKind,
  home: string,
  validator: SchemaValidator,
): readonly MistakeInDocument[] {
  const pointer = `${home}/example`;
  const mismatch = { pointer, message: 'is not what the match asks for' };
  if (match.kind === 'text') return match.equals === example ? [] : [mismatch];
  const value = parseJson(example);
  if (!isJsonObject(value)) return [mismatch];
  const matches = Object.entries(match.members).every(
    ([name, expected]) => value[name] !== undefined && isSameJson(value[name], expected),
  );
  return [
    ...(matches ? [] : [mismatch]),
    ...(schema === undefined
      ? []
      : checkSchema({ pointer: `${home}/schema`, schema }, [{ pointer, value }], validator)),
  ];
}

/** The entity must be there, and each record of the example must have its key. */
function checkSubject(
  { subject, example }: FrameKind,
  home: string,
  entities: readonly EntityKind[],
): readonly MistakeInDocument[] {
  if (subject === undefined) return [];
  const entity = entities.find(({ id }) => id === subject.entity);
  if (entity === undefined)
    return [{ pointer: `${home}/subject/entity`, message: 'is not among the entities' }];
  const records = atPointer(parseJson(example), subject.records);
  if (!Array.isArray(records)) {
    return [{ pointer: `${home}/subject/records`, message: 'leads to no list in the example' }];
  }
  const keyless = records.some((record) => !isJsonObject(record) || typeof record[entity.key] !== 'string');
  return keyless ? [{ pointer: `${home}/example`, message: `has a record without "${entity.key}"` }] : [];
}

/** Frames and messages are chosen by their ids, so one id must not mean two of them. */
function repeatedIds(
  named: readonly { readonly id: string; readonly home: string }[],
): readonly MistakeInDocument[] {
  return named
    .filter(({ id }, index) => named.findIndex((other) => other.id === id) < index)
    .map(({ id, home }) => ({ pointer: `${home}/id`, message: `another has the id ${id} already` }));
}
