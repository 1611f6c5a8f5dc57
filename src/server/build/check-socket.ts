import { isJsonObject } from '../../domain/json.ts';
import type { FrameKind, SocketDocument, SocketMessage } from '../../domain/api/socket-document.ts';
import { checkSchema } from './check-schema.ts';
import type { DocumentMistake, MistakeInDocument } from './document-mistake.ts';
import { pointerTo } from './json-pointer.ts';
import { isSameJson, parseJson } from './json-text.ts';
import type { SchemaValidator } from './schema-validator.ts';

/** What socket.schema.json cannot say: that messages and frames fit the schemas and the matches beside them. */
export function checkSocket(
  file: string,
  { connect, messages, frames }: SocketDocument,
  validator: SchemaValidator,
): readonly DocumentMistake[] {
  return [
    ...checkMessage(connect.message, '/connect/message', validator),
    ...messages.flatMap((message, index) => checkMessage(message, pointerTo('/messages', index), validator)),
    ...frames.flatMap((frame, index) => checkFrame(frame, pointerTo('/frames', index), validator)),
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
