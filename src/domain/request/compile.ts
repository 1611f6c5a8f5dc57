import type { EndpointDocument } from '../api/endpoint-document.ts';
import type { AuthenticationHeaders } from '../environment/authentication-headers.ts';
import type { Header } from '../http/header.ts';
import type { HttpRequest } from '../http/http-request.ts';
import { bodyProblems } from './body-problems.ts';
import type { Draft } from './draft.ts';
import { headerNameFlaw, headerValueFlaw, isForbiddenInPages } from './header-rules.ts';
import { interpolate, interpolatePath } from './interpolate.ts';
import type { Problem } from './problem.ts';
import { resolveVariables } from './resolve-variables.ts';
import type { Variables } from './resolve-variables.ts';

/** The path under which the API's endpoints are. Source: section 2. */
const apiBase = '/6/v2/api';

/** What a draft is compiled with. */
export interface CompileContext {
  readonly document: EndpointDocument;
  /** E.g. `https://ccs.example`; undefined while no Domain is known. */
  readonly origin: string | undefined;
  readonly variables: Variables;
  readonly authentication: AuthenticationHeaders;
  readonly route: 'direct' | 'relay';
}

/** A request and what is to be said about it; no request where an `error` stands in the way. */
export interface CompiledDraft {
  readonly request: HttpRequest | undefined;
  readonly problems: readonly Problem[];
}

/** Makes a draft ready for the wire. Unset variables stay in it as their placeholders, with a warning. */
export function compile(draft: Draft, context: CompileContext): CompiledDraft {
  const values = new Map(
    resolveVariables(draft, context.document, context.variables)
      .filter((variable) => variable.origin !== 'unset')
      .map((variable) => [variable.name, variable.value]),
  );
  const valueOf = (name: string): string | undefined => values.get(name);
  const body =
    draft.body === undefined ? undefined : interpolate(draft.body, (name) => inJsonString(valueOf(name)));
  const headers = compileHeaders(draft, context.authentication, valueOf);

  const problems: Problem[] = [
    ...unsetVariables(draft, context),
    ...pathProblems(draft, valueOf),
    ...headerProblems(headers, context.route),
    ...missingSecret(context.authentication),
    ...(body === undefined ? [] : bodyProblems(body, context.document.http.body?.schema)),
  ];
  const url = context.origin === undefined ? undefined : urlOf(draft, context.origin, valueOf);
  if (context.origin === undefined) {
    problems.unshift({ gravity: 'error', at: { kind: 'domain' }, text: 'There is no Domain to send to.' });
  } else if (url === undefined) {
    problems.unshift({ gravity: 'error', at: { kind: 'path' }, text: 'The path does not make a URL.' });
  }
  const sendable = url !== undefined && problems.every((problem) => problem.gravity !== 'error');
  return {
    problems,
    request: sendable
      ? {
          method: context.document.http.method,
          url,
          headers,
          ...(body === undefined ? {} : { body: new TextEncoder().encode(body) }),
        }
      : undefined,
  };
}

function urlOf(
  draft: Draft,
  origin: string,
  valueOf: (name: string) => string | undefined,
): string | undefined {
  const path = interpolatePath(draft.path, (name) => {
    const value = valueOf(name);
    return value === undefined ? undefined : encodeURIComponent(value);
  });
  const query = draft.query
    .filter((row) => row.on && row.name !== '')
    .map((row) => `${encodeQuery(row.name)}=${encodeQuery(interpolate(row.value, valueOf))}`)
    .join('&');
  const url = `${origin}${apiBase}${path.startsWith('/') ? '' : '/'}${path}${joint(path, query)}${query}`;
  return URL.canParse(url) ? new URL(url).href : undefined;
}

function joint(path: string, query: string): string {
  if (query === '') return '';
  return path.includes('?') ? '&' : '?';
}

/** Percent-encodes a query part but for the colons of times: the document's own example (4.21) has them bare. */
function encodeQuery(text: string): string {
  return encodeURIComponent(text).replaceAll('%3A', ':');
}

/** A value as it must stand inside a JSON string. */
function inJsonString(value: string | undefined): string | undefined {
  return value === undefined ? undefined : JSON.stringify(value).slice(1, -1);
}

function compileHeaders(
  draft: Draft,
  authentication: AuthenticationHeaders,
  valueOf: (name: string) => string | undefined,
): readonly Header[] {
  const typed = draft.headers
    .filter((row) => row.on && (row.name !== '' || row.value !== ''))
    .map((row): Header => [row.name, interpolate(row.value, valueOf).trim()]);
  const names = new Set(typed.map(([name]) => name.toLowerCase()));
  return [...typed, ...authentication.headers.filter(([name]) => !names.has(name.toLowerCase()))];
}

function unsetVariables(draft: Draft, context: CompileContext): readonly Problem[] {
  return resolveVariables(draft, context.document, context.variables)
    .filter((variable) => variable.origin === 'unset')
    .map((variable) => ({
      gravity: 'warning',
      at: { kind: 'variable', name: variable.name },
      text: `${variable.name} has no value: neither typed, nor in the environment, nor an example in the document.`,
    }));
}

function pathProblems(draft: Draft, valueOf: (name: string) => string | undefined): readonly Problem[] {
  const swallowed = interpolatePath(draft.path, valueOf)
    .split(/[?#]/)[0]
    ?.split('/')
    .some((segment) => segment === '.' || segment === '..');
  const hash = draft.path.includes('#');
  return [
    ...(swallowed === true
      ? [
          warning(
            { kind: 'path' },
            'A path part “.” or “..” is swallowed by the rules for URLs before it is sent.',
          ),
        ]
      : []),
    ...(hash ? [warning({ kind: 'path' }, 'What follows “#” is never sent.')] : []),
  ];
}

function headerProblems(headers: readonly Header[], route: CompileContext['route']): readonly Problem[] {
  return headers.flatMap(([name, value]): readonly Problem[] => {
    const at = { kind: 'header', name } as const;
    const flaw = headerNameFlaw(name) ?? headerValueFlaw(value);
    if (flaw !== undefined) return [{ gravity: 'error', at, text: flaw }];
    if (route === 'direct' && isForbiddenInPages(name)) {
      return [warning(at, `A page may not send the header ${name} itself: the browser leaves it out.`)];
    }
    return [];
  });
}

function missingSecret(authentication: AuthenticationHeaders): readonly Problem[] {
  if (authentication.missing === undefined) return [];
  const text = `The environment's ${authentication.missing} is not known: the request goes out without authentication.`;
  return [warning({ kind: 'header', name: 'Authorization' }, text)];
}

function warning(at: Problem['at'], text: string): Problem {
  return { gravity: 'warning', at, text };
}
