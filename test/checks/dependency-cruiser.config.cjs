/**
 * Who may import whom. The table is the design; the rules below are made of it and change only with the mechanism.
 *
 * A file belongs to the entry with the longest matching path (below `src/`). It may import files of its own entry, of
 * the entries in `imports`, and the npm packages in `packages`. Node's built-ins are for the entries with `node`.
 *
 * @typedef {{
 *   readonly imports: readonly string[],
 *   readonly packages?: readonly string[],
 *   readonly node?: true,
 * }} Layer
 * @type {Readonly<Record<string, Layer>>}
 */
const layers = {
  domain: { imports: [], packages: ['@cfworker/json-schema', 'json-p3'] },
  relay: { imports: ['domain'] },
  simulator: { imports: ['domain'], packages: ['@cfworker/json-schema'] },
  'app/ports': { imports: ['domain'] },
  app: { imports: ['app/ports', 'domain'] },
  adapters: { imports: ['app/ports', 'relay', 'domain'], packages: ['idb-keyval'] },

  'ui/styles': { imports: [], packages: ['lit'] },
  'ui/elements': { imports: ['ui/styles', 'domain'], packages: ['lit', '@awesome.me/webawesome'] },
  'ui/state': { imports: ['app', 'app/ports', 'domain'], packages: ['lit', '@lit/context'] },
  'ui/editor': {
    imports: ['ui/elements', 'ui/state', 'ui/styles', 'app', 'app/ports', 'domain'],
    packages: ['lit', 'monaco-editor'],
  },
  'ui/socket/plot': {
    imports: ['ui', 'ui/elements', 'ui/state', 'ui/styles', 'domain'],
    packages: ['lit', '@lit/context', 'uplot'],
  },
  ui: {
    imports: [
      'ui/editor',
      'ui/socket/plot',
      'ui/elements',
      'ui/state',
      'ui/styles',
      'app',
      'app/ports',
      'domain',
    ],
    packages: ['lit', '@lit/context', '@awesome.me/webawesome'],
  },
  'main.ts': { imports: ['ui', 'ui/state', 'ui/styles', 'app', 'app/ports', 'adapters', 'domain'] },

  'server/build': { imports: ['domain'], packages: ['ajv', 'vite', 'yaml'], node: true },
  'server/launch': { imports: [], packages: ['vite'], node: true },
  server: {
    imports: ['simulator', 'relay', 'app', 'app/ports', 'domain'],
    packages: ['hono', '@hono/node-server', 'ws'],
    node: true,
  },
  cli: { imports: ['simulator', 'relay', 'app', 'app/ports', 'domain'], node: true },
};

/** Folders of `src/ui` that panels share. Every other folder there is one panel, or the shell that lays them out. */
const sharedByPanels = ['editor', 'elements', 'state', 'styles'];
const layout = ['shell'];

/** The modules that the build makes of `requests/`. They are content, so they come through a port. */
const requestModules = '^virtual:ccs-requests/';

const names = Object.keys(layers);

/**
 * The files of one entry: below its path, but not below the path of a more specific entry.
 *
 * @param {string} name
 */
function filesOf(name) {
  const inner = names
    .filter((other) => other.startsWith(`${name}/`))
    .map((other) => other.slice(name.length + 1));
  const end = name.endsWith('.ts') ? '$' : '/';
  return `^src/${name}${end}${inner.length > 0 ? `(?!(?:${inner.join('|')})/)` : ''}`;
}

/**
 * @param {readonly string[]} packages
 */
function filesOfPackages(packages) {
  return packages.map((name) => `(?:^|/)node_modules/(?:@types/)?${name}/`);
}

const layerRules = Object.entries(layers).flatMap(([name, { imports, packages = [], node }]) => [
  {
    name: `${name} imports no other layer`,
    comment: `src/${name} may import ${['itself', ...imports].join(', ')}.`,
    severity: 'error',
    from: { path: filesOf(name) },
    to: { path: '^src/', pathNot: [name, ...imports].map(filesOf) },
  },
  {
    name: `${name} imports no other package`,
    comment: `src/${name} may import ${packages.length > 0 ? packages.join(', ') : 'no package'}.`,
    severity: 'error',
    from: { path: filesOf(name) },
    to: { path: '(?:^|/)node_modules/', pathNot: filesOfPackages([...packages, ...(node ? ['node'] : [])]) },
  },
  ...(node
    ? []
    : [
        {
          name: `${name} imports no built-in of Node`,
          comment: 'Node is where the server and the command line are.',
          severity: 'error',
          from: { path: filesOf(name) },
          to: { dependencyTypes: ['core'] },
        },
      ]),
]);

module.exports = {
  forbidden: [
    ...layerRules,
    {
      name: 'no cycle',
      comment: 'Two files that need each other are one file, or hide a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'panels do not import each other',
      comment: 'What two panels share goes to the app, the domain or a shared folder of src/ui.',
      severity: 'error',
      from: {
        path: '^src/ui/([^/]+)/',
        pathNot: `^src/ui/(?:${[...sharedByPanels, ...layout].join('|')})/`,
      },
      to: { path: '^src/ui/[^/]+/', pathNot: `^src/ui/(?:$1|${sharedByPanels.join('|')})/` },
    },
    {
      name: 'nothing imports an entry file',
      comment: 'main.ts puts the parts together; what others need of it wants a file of its own.',
      severity: 'error',
      from: {},
      to: { path: '^src/(?:server/|cli/)?main\\.ts$' },
    },
    {
      name: 'the product imports no test',
      severity: 'error',
      from: { path: '^(?:src/|vite\\.config)' },
      to: { path: '^test/' },
    },
    {
      name: 'no barrel',
      comment: 'Import a thing from the file it is in.',
      severity: 'error',
      from: {},
      to: { path: '(?:^|/)index\\.(?:ts|mjs|js)$', pathNot: '(?:^|/)node_modules/' },
    },
    {
      name: 'endpoint documents come through a port',
      comment: 'The page gets them from an adapter, the simulator from whoever starts it.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(?:adapters|server|cli)/' },
      to: { path: requestModules },
    },
    {
      name: 'every import leads somewhere',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: requestModules },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^dist/'] },
    exclude: { path: '^(?:dist|coverage|\\.cache)/' },
    // A type is knowledge too: who may not import a value may not import its type.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'module', 'browser', 'node', 'types', 'default'],
      extensions: ['.ts', '.mjs', '.js', '.cjs', '.d.ts', '.json'],
    },
  },
};
