import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../src/server/launch/project-root.mjs';

/** What tools make; none of it is committed. */
const made = new Set(['.cache', '.git', 'coverage', 'dist', 'node_modules']);

const topLevel = new Set([
  ...['package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts', 'index.html', 'README.md'],
  ...['src', 'requests', 'test'],
]);

const pictures = new Set(['.png', '.ico', '.woff2']);

/** Texts that lead out of the project. Put together from parts, so that this file passes its own test. */
const leadingOut = [
  {
    what: 'a path of one machine',
    pattern: new RegExp(`(?<![\\w.>-])/(?:${['work', 'root', 'home'].join('|')})/`),
  },
  { what: 'a path of one machine', pattern: new RegExp(['C:', 'Users'].join(String.raw`\\+`)) },
  { what: 'a ticket', pattern: new RegExp(['\\bissue', '#?\\d+\\b'].join('\\s'), 'i') },
  { what: 'a package registry', pattern: new RegExp(String.raw`\w+://[\w.-]*` + ['regis', 'try'].join('')) },
];

describe('the project', () => {
  it('holds at its top level only what has its place there', () => {
    const names = readdirSync(projectRoot).filter((name) => !made.has(name) && !name.startsWith('.'));
    expect(names.filter((name) => !topLevel.has(name))).toEqual([]);
  });

  it('names nothing outside itself', () => {
    const found = filesUnder('').flatMap((file) => {
      const lines = readFileSync(join(projectRoot, file), 'utf8').split('\n');
      return lines.flatMap((line, at) =>
        leadingOut
          .filter(({ pattern }) => pattern.test(line))
          .map(({ what }) => `${file}:${at + 1} names ${what}`),
      );
    });
    expect(found).toEqual([]);
  });

  it('recognises texts that lead outside', () => {
    const texts = [
      'see /wo' + 'rk/x',
      'C:' + '\\Users\\x',
      '../../sha' + 'red/x',
      'iss' + 'ue 12',
      'https://regis' + 'try.x/',
    ];
    expect(texts.filter((text) => namedOutside('src/main.ts', text).length === 0)).toEqual([]);
    expect(namedOutside('requests/calls/x.yaml', '../shared/x.yaml')).toEqual([]);
  });

  it('locks packages by version and hash alone, so that they come from whichever registry npm is set to', () => {
    const lock = JSON.parse(readFileSync(join(projectRoot, 'package-lock.json'), 'utf8')) as {
      packages: Readonly<Record<string, { readonly resolved?: string; readonly integrity?: string }>>;
    };
    const packages = Object.entries(lock.packages).filter(([path]) => path !== '');
    expect(packages.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
    expect(packages.filter(([, { integrity }]) => integrity === undefined)).toEqual([]);
  });
});

/** What a line of a file names that is not of the project. */
function namedOutside(file: string, line: string): readonly string[] {
  const found = leadingOut.filter(({ pattern }) => pattern.test(line)).map(({ what }) => what);
  const depth = file.split('/').length - 1;
  const climbs = [...line.matchAll(/((?:\.\.\/)+)shared\b/g)].some(([, up = '']) => up.length / 3 > depth);
  return climbs ? [...found, 'a folder beside the project'] : found;
}

/** All files below a folder of the project, but pictures and what tools make. */
function filesUnder(folder: string): readonly string[] {
  return readdirSync(join(projectRoot, folder)).flatMap((name) => {
    const path = folder === '' ? name : `${folder}/${name}`;
    if (made.has(name) || name.endsWith('.log')) return [];
    if (statSync(join(projectRoot, path)).isDirectory()) return filesUnder(path);
    return pictures.has(extname(name)) ? [] : [path];
  });
}
