import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import type { EndpointDocument } from '../../domain/api/endpoint-document.ts';
import type { SocketDocument } from '../../domain/api/socket-document.ts';
import { isJsonObject, type JsonValue } from '../../domain/json.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { checkEndpoint } from './check-endpoint.ts';
import { checkSocket } from './check-socket.ts';
import type { DocumentMistake } from './document-mistake.ts';
import { inlineReferences, type ReadFile } from './inline-references.ts';
import { createSchemaValidator, type SchemaValidator } from './schema-validator.ts';

/** All that `requests/` says, checked and self-contained. */
export interface Requests {
  /** In the order of the sections: 4.2 before 4.10. */
  readonly documents: readonly EndpointDocument[];
  readonly socketDocument: SocketDocument;
}

const socketFile = 'socket.yaml';
const endpointSchemaFile = 'endpoint.schema.json';
const socketSchemaFile = 'socket.schema.json';

/** The files that `readRequests` reads, below `folder`, with slashes, in alphabetical order. */
export function requestFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.(yaml|schema\.json)$/.test(file))
    .sort();
}

/** Reads the folder `requests/`; the mistakes are those of all files, not only of the first bad one. */
export function readRequests(folder: string): Result<Requests, readonly DocumentMistake[]> {
  const readFile = createFileReader(folder);
  const schemas = [readFile(endpointSchemaFile), readFile(socketSchemaFile)];
  const unread = schemas.flatMap((schema) => (schema.ok ? [] : [schema.error]));
  if (unread.length > 0) return err(unread);
  const validator = createSchemaValidator(
    schemas.flatMap((schema) => (schema.ok && isJsonObject(schema.value) ? [schema.value] : [])),
  );
  const endpoints = requestFiles(folder)
    .filter((file) => file.endsWith('.yaml') && file !== socketFile && !file.startsWith('shared/'))
    .map((file) =>
      readDocument<EndpointDocument>(file, readFile, validator, endpointSchemaFile, checkEndpoint),
    );
  const socket = readDocument<SocketDocument>(socketFile, readFile, validator, socketSchemaFile, checkSocket);

  const documents = endpoints
    .flatMap((endpoint) => (endpoint.ok ? [endpoint.value] : []))
    .sort((one, other) => sectionNumber(one) - sectionNumber(other));
  const mistakes = [
    ...[...endpoints, socket].flatMap((document) => (document.ok ? [] : document.error)),
    ...repeatedIdentities(documents),
  ];
  if (!socket.ok || mistakes.length > 0) return err(mistakes);
  return ok({ documents, socketDocument: socket.value });
}

/** One document: parsed, its references filled in, valid against its schema, and agreeing with itself. */
function readDocument<T>(
  file: string,
  readFile: ReadFile,
  validator: SchemaValidator,
  schemaFile: string,
  check: (file: string, document: T, validator: SchemaValidator) => readonly DocumentMistake[],
): Result<T, readonly DocumentMistake[]> {
  const raw = readFile(file);
  if (!raw.ok) return err([raw.error]);
  const whole = inlineReferences(file, raw.value, readFile);
  if (!whole.ok) return whole;
  const validate = validator.compile({ $ref: schemaFile });
  if (!validate.ok) return err([{ file: schemaFile, pointer: '', message: validate.error }]);
  const misfits = validate.value(whole.value).map((mistake) => ({ file, ...mistake }));
  if (misfits.length > 0) return err(misfits);
  // The schema has just said so; that schema and type agree is what the tests of requests/ are for.
  const document = whole.value as T;
  const mistakes = check(file, document, validator);
  return mistakes.length === 0 ? ok(document) : err(mistakes);
}

/** Reads YAML (of which JSON is a part); each file once. */
function createFileReader(folder: string): ReadFile {
  const read = new Map<string, Result<JsonValue, DocumentMistake>>();
  return (file) => {
    const content = read.get(file) ?? readYaml(folder, file);
    read.set(file, content);
    return content;
  };
}

function readYaml(folder: string, file: string): Result<JsonValue, DocumentMistake> {
  try {
    const yaml = parseDocument(readFileSync(join(folder, file), 'utf8'));
    const [mistake] = [...yaml.errors, ...yaml.warnings];
    if (mistake !== undefined) return err({ file, pointer: '', message: mistake.message });
    return ok(yaml.toJS() as JsonValue);
  } catch (cause) {
    return err({ file, pointer: '', message: cause instanceof Error ? cause.message : String(cause) });
  }
}

function sectionNumber({ info }: EndpointDocument): number {
  return Number(info.section.slice('4.'.length));
}

function repeatedIdentities(documents: readonly EndpointDocument[]): readonly DocumentMistake[] {
  return (['section', 'id'] as const).flatMap((member) =>
    documents
      .filter(
        ({ info }, index) => documents.findIndex((other) => other.info[member] === info[member]) < index,
      )
      .map(({ info }) => ({
        file: `${info.area}/${info.section}-${info.id}.yaml`,
        pointer: `/info/${member}`,
        message: `another document has ${info[member]} already`,
      })),
  );
}
