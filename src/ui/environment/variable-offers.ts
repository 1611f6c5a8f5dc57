import type { AppState } from '../../app/state/app-state.ts';
import type { EndpointDocument } from '../../domain/api/endpoint-document.ts';
import type { EndpointHead } from '../../domain/api/endpoint-head.ts';

/** A variable that the environment can set. */
export interface VariableOffer {
  readonly name: string;
  /** Empty while unset. */
  readonly value: string;
  /** What it means; empty where no loaded document tells. */
  readonly description: string;
}

/**
 * The variables of the documents (paths of all endpoints, bodies of those loaded so far), then those that only the
 * environment knows, each with its value.
 */
export function variableOffers(
  { heads, documents }: AppState['endpoints'],
  values: { readonly [name: string]: string },
): readonly VariableOffer[] {
  const described = new Map(Object.values(documents).flatMap(descriptions));
  const names = new Set([...heads.flatMap(pathNames), ...described.keys(), ...Object.keys(values)]);
  // The Tenant Domain has a field of its own.
  names.delete('tenant_domain');
  return [...names].map((name) => ({
    name,
    value: values[name] ?? '',
    description: described.get(name) ?? '',
  }));
}

function pathNames({ paths }: EndpointHead): readonly string[] {
  return paths.flatMap(({ path }) => [...path.matchAll(/\{([^{}]+)\}/g)].map(([, name]) => name ?? ''));
}

function descriptions({ http }: EndpointDocument): readonly (readonly [string, string])[] {
  const inPath = http.params.filter((parameter) => parameter.in === 'path');
  return [...inPath, ...(http.body?.variables ?? [])].map(
    ({ name, description }) => [name, description] as const,
  );
}
