import type { EntityKind, SocketDocument } from '../../api/socket-document.ts';
import type { JsonIndex } from '../../response/json-index.ts';
import { indexJson } from '../../response/json-indexer.ts';
import { memberOf, nodeAtPointer, stringOf } from '../../response/json-path.ts';
import { kindsOf } from '../frame-kinds.ts';
import type { LoggedFrame } from '../frame-source.ts';
import { readPayload } from '../read-payload.ts';

/** Something that frames tell the state of: an agent, a queue, a call. */
export interface Subject {
  /** The id of the entity in the socket document: `agent`. */
  readonly entity: string;
  /** What it is told apart by: its extension, its call_id. */
  readonly id: string;
}

/** What a frame says of one subject. */
export interface SubjectRecord {
  readonly subject: Subject;
  readonly index: JsonIndex;
  /** The record. */
  readonly node: number;
}

/** What a frame says of subjects, in its order; none where the document knows of none in such frames. */
export function subjectsOf(
  frame: LoggedFrame,
  document: SocketDocument | undefined,
): readonly SubjectRecord[] {
  if (frame.note || frame.direction === 'out' || document === undefined) return [];
  const read = readPayload(frame.opcode, frame.bytes);
  if (read?.value === undefined) return [];
  const kinds = kindsOf(document);
  const known = kinds.known(kinds.codeOf('in', read.text, read.value));
  const subject = known?.direction === 'in' ? known.kind.subject : undefined;
  const entity = document.entities.find(({ id }) => id === subject?.entity);
  const indexed = indexJson(read.text);
  if (subject === undefined || entity === undefined || indexed.kind !== 'whole') return [];
  return recordsAt(indexed.index, subject.records, entity);
}

function recordsAt(index: JsonIndex, pointer: string, entity: EntityKind): readonly SubjectRecord[] {
  const list = nodeAtPointer(index, pointer);
  if (list === undefined) return [];
  const nodes = index.kind(list) === 'array' ? [...index.children(list)] : [list];
  return nodes.flatMap((node) => {
    const id = idOf(index, node, entity.key);
    return id === undefined || id === '' ? [] : [{ subject: { entity: entity.id, id }, index, node }];
  });
}

/** The key's text: of a string its characters, of a number its digits; undefined where it is neither. */
function idOf(index: JsonIndex, node: number, key: string): string | undefined {
  const member = memberOf(index, node, key);
  if (member === undefined) return undefined;
  switch (index.kind(member)) {
    case 'string':
      return stringOf(index.value(member));
    case 'number':
      return index.value(member);
    default:
      return undefined;
  }
}
