import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { endpointHead } from '../../domain/api/endpoint-head.ts';
import { describeMistake } from './document-mistake.ts';
import { frameChecksCode } from './frame-checks.ts';
import { readRequests, requestFiles, type Requests } from './read-requests.ts';

const prefix = 'virtual:ccs-requests/';

/** Rollup's mark for ids that are no files, so that no other plugin tries to read them. */
const virtual = '\0';

/**
 * Makes modules of the endpoint documents (declared in src/domain/api/requests-modules.d.ts): YAML is read and
 * checked when building, never in the page. A mistake in a document fails the build with file, pointer and message.
 *
 * @param folder where the documents are; `requests/` below Vite's root unless given
 */
export function requestsPlugin(folder?: string): Plugin {
  let home = folder ?? 'requests';
  let requests: Requests | undefined;
  return {
    name: 'ccs-requests',
    configResolved({ root }) {
      home = resolve(root, home);
    },
    buildStart() {
      requests = undefined;
    },
    watchChange(file) {
      if (resolve(file).startsWith(home)) requests = undefined;
    },
    resolveId: {
      filter: { id: /^virtual:ccs-requests\// },
      handler: (id) => virtual + id,
    },
    load: {
      filter: { id: /^\0virtual:ccs-requests\// },
      handler(id) {
        for (const file of requestFiles(home)) this.addWatchFile(join(home, file));
        requests ??= readOrThrow(home);
        const code = moduleCode(id.slice(virtual.length + prefix.length), requests);
        return code === undefined ? undefined : { code, moduleType: 'js' };
      },
    },
  };
}

/** Vite shows what a plugin throws, in the terminal and in the browser: its way to fail a build. */
function readOrThrow(home: string): Requests {
  const requests = readRequests(home);
  if (requests.ok) return requests.value;
  throw new Error(
    ['The endpoint documents have mistakes:', ...requests.error.map(describeMistake)].join('\n  '),
  );
}

/** The code of one module; undefined for a name that there is none of. */
function moduleCode(name: string, { documents, socketDocument }: Requests): string | undefined {
  switch (name) {
    case 'heads':
      return [
        `export const heads = ${JSON.stringify(documents.map(endpointHead))};`,
        `export const loadDocument = {`,
        ...documents.map(
          ({ info: { section } }) => `  '${section}': () => import('${prefix}document/${section}'),`,
        ),
        `};`,
        `export const loadSocketDocument = () => import('${prefix}socket');`,
      ].join('\n');
    case 'documents':
      return [
        `export const documents = ${JSON.stringify(documents)};`,
        `export const socketDocument = ${JSON.stringify(socketDocument)};`,
      ].join('\n');
    case 'socket':
      return `export const socketDocument = ${JSON.stringify(socketDocument)};`;
    case 'frame-checks':
      return frameChecksCode(socketDocument);
    default: {
      const document = documents.find(({ info }) => name === `document/${info.section}`);
      return document === undefined ? undefined : `export const document = ${JSON.stringify(document)};`;
    }
  }
}
