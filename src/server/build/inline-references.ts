import { posix } from 'node:path';
import { isJsonObject } from '../../domain/json.ts';
import type { JsonObject, JsonValue } from '../../domain/json.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { DocumentMistake } from './document-mistake.ts';
import { pointerNames, pointerTo } from './json-pointer.ts';

/** Gives a file's content by its path below `requests/`. */
export type ReadFile = (file: string) => Result<JsonValue, DocumentMistake>;

/** What may stand beside a `$ref`: it says more about the value, and never allows or forbids one. */
const annotations: ReadonlySet<string> = new Set(['title', 'description', 'examples', 'x-sensitive']);

/** The document being read, and the place in it that a piece will have. */
interface Place {
  /** The file that the piece stands in; references are relative to it. */
  readonly home: string;
  readonly pointer: string;
  /** The references that led here, to notice a circle. */
  readonly trail: readonly string[];
}

/**
 * Puts the target of each `{ $ref: "../shared/file.yaml#/pointer" }` in its place, so that the document is
 * self-contained. Targets lie in `shared/`; a `#/pointer` alone means the same file.
 */
export function inlineReferences(
  file: string,
  document: JsonValue,
  readFile: ReadFile,
): Result<JsonValue, readonly DocumentMistake[]> {
  const mistakes: DocumentMistake[] = [];

  function inline(piece: JsonValue, place: Place): JsonValue {
    if (isJsonObject(piece)) {
      const reference = piece['$ref'];
      return typeof reference === 'string' ? target(piece, reference, place) : members(piece, place);
    }
    if (!Array.isArray(piece)) return piece;
    return piece.map((element: JsonValue, index) => inline(element, below(place, index)));
  }

  function members(object: JsonObject, place: Place): JsonObject {
    return Object.fromEntries(
      Object.entries(object).map(([name, value]) => [name, inline(value, below(place, name))]),
    );
  }

  function target(piece: JsonObject, reference: string, place: Place): JsonValue {
    const { $ref: _, ...beside } = piece;
    const refused = Object.keys(beside).find((name) => !annotations.has(name));
    if (refused !== undefined) return mistake(place, `"${refused}" may not stand beside a $ref`);
    const [path = '', pointer = ''] = reference.split('#');
    const home = path === '' ? place.home : posix.join(posix.dirname(place.home), path);
    const absolute = `${home}#${pointer}`;
    if (path !== '' && !home.startsWith('shared/')) {
      return mistake(place, `$ref ${reference} does not lead into shared/`);
    }
    if (place.trail.includes(absolute)) return mistake(place, `$ref ${reference} leads back to itself`);
    const content = home === file ? ok(document) : readFile(home);
    if (!content.ok) return mistake(place, `$ref ${reference}: ${content.error.message}`);
    const found = valueAt(content.value, pointer);
    if (found === undefined) return mistake(place, `$ref ${reference} leads to nothing`);
    const value = inline(found, { ...place, home, trail: [...place.trail, absolute] });
    return isJsonObject(value) ? { ...value, ...beside } : value;
  }

  function mistake({ pointer }: Place, message: string): null {
    mistakes.push({ file, pointer, message });
    return null;
  }

  const value = inline(document, { home: file, pointer: '', trail: [] });
  return mistakes.length === 0 ? ok(value) : { ok: false, error: mistakes };
}

function below(place: Place, name: string | number): Place {
  return { ...place, pointer: pointerTo(place.pointer, name) };
}

function valueAt(value: JsonValue, pointer: string): JsonValue | undefined {
  let found: JsonValue | undefined = value;
  for (const name of pointerNames(pointer)) {
    if (Array.isArray(found)) found = (found as readonly JsonValue[])[Number(name)];
    else found = isJsonObject(found) && Object.hasOwn(found, name) ? found[name] : undefined;
  }
  return found;
}
