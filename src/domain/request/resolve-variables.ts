import type { EndpointDocument } from '../api/endpoint-document.ts';
import type { Draft } from './draft.ts';
import { variablesIn, variablesInPath } from './interpolate.ts';
import type { Origin, ResolvedVariable } from './variable.ts';

/** Values by variable name. */
export type Variables = { readonly [name: string]: string };

/** Every variable of the draft with the value it will be sent with: typed, else the environment's, else the document's example. */
export function resolveVariables(
  draft: Draft,
  document: EndpointDocument,
  environment: Variables,
): readonly ResolvedVariable[] {
  const found: ResolvedVariable[] = [];
  const add = (name: string, where: ResolvedVariable['where'], typed?: string): void => {
    if (found.some((variable) => variable.name === name)) return;
    const known = describe(name, document);
    found.push({ name, where, ...known, ...resolve(name, typed, environment, known.example) });
  };
  for (const name of variablesInPath(draft.path)) add(name, 'path', draft.pathValues[name]);
  for (const row of draft.query) if (row.on) for (const name of variablesIn(row.value)) add(name, 'query');
  for (const row of draft.headers) if (row.on) for (const name of variablesIn(row.value)) add(name, 'header');
  for (const name of variablesIn(draft.body ?? '')) add(name, 'body');
  return found;
}

function resolve(
  name: string,
  typed: string | undefined,
  environment: Variables,
  example: string | undefined,
): { readonly value: string; readonly origin: Origin } {
  if (typed !== undefined && typed !== '') return { value: typed, origin: 'typed' };
  const own = Object.hasOwn(environment, name) ? environment[name] : undefined;
  if (own !== undefined && own !== '') return { value: own, origin: 'environment' };
  if (example !== undefined && example !== '') return { value: example, origin: 'example' };
  return { value: '', origin: 'unset' };
}

function describe(
  name: string,
  document: EndpointDocument,
): Pick<ResolvedVariable, 'description' | 'example' | 'printed'> {
  const param = document.http.params.find((candidate) => candidate.name === name);
  if (param !== undefined) {
    return { description: param.description, example: param.example, printed: param.printed };
  }
  const variable = document.http.body?.variables.find((candidate) => candidate.name === name);
  return variable === undefined
    ? { description: '', example: undefined, printed: [] }
    : { description: variable.description, example: variable.example, printed: [variable.printed] };
}
