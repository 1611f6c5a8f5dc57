import litPlugin from 'eslint-plugin-lit';
// @ts-expect-error -- the package has no types
import litA11yPlugin from 'eslint-plugin-lit-a11y';
import wcPlugin from 'eslint-plugin-wc';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { projectRoot } from '../../src/server/launch/project-root.mjs';

/** The layers that are pure: clock, ids, randomness, timers and I/O are handed to them. */
const pureLayers = ['src/domain/**/*.ts', 'src/relay/**/*.ts', 'src/app/**/*.ts', 'src/simulator/**/*.ts'];

/** Configurations, which their tools want as default exports. */
const toolFiles = ['vite.config.ts', 'test/checks/*.js', 'test/checks/*.mjs', 'test/checks/*.config.ts'];

/** What no file may contain. Each entry says what to do instead, because that is what the reader needs. */
const bannedSyntax = [
  { selector: 'ExportDefaultDeclaration', message: 'Export by name: one name for one thing.' },
  { selector: 'TSEnumDeclaration', message: 'Use a union of literals or an `as const` object.' },
  {
    selector: 'AssignmentExpression[left.property.name=/^(inner|outer)HTML$/]',
    message: 'Render with a lit template or set textContent: text from outside must never become markup.',
  },
  {
    selector:
      'CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe|createContextualFragment)$/]',
    message: 'Render with a lit template: text from outside must never become markup.',
  },
  {
    selector: 'TemplateElement[value.raw=/[.](inner|outer)HTML\\s*=/]',
    message: 'Bind text or a nested template: text from outside must never become markup.',
  },
];

const bannedInPureLayers = [
  {
    selector: 'MemberExpression[object.name="Date"][property.name="now"]',
    message: 'Take the time from the clock that is handed in.',
  },
  {
    selector: ':matches(NewExpression[arguments.length=0], CallExpression)[callee.name="Date"]',
    message: 'Take the time from the clock that is handed in.',
  },
  {
    selector: 'MemberExpression[object.name="Math"][property.name="random"]',
    message: 'Take the randomness that is handed in.',
  },
];

const platformGlobals = [
  ...['setTimeout', 'setInterval', 'setImmediate', 'clearTimeout', 'clearInterval', 'queueMicrotask'],
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'Worker', 'crypto', 'performance', 'console'],
  ...['window', 'document', 'globalThis', 'self', 'navigator', 'indexedDB', 'localStorage', 'sessionStorage'],
];

/** Elements show state and fire events; what talks to the outside is an adapter. */
const adapterGlobals = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'indexedDB', 'localStorage'];

export default defineConfig(
  { ignores: ['dist/', '.cache/', 'coverage/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,js,mjs}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        // Each file is seen by the tsconfig of its own world; the build's file belongs to the server's.
        projectService: {
          allowDefaultProject: ['vite.config.ts'],
          defaultProject: 'src/server/tsconfig.json',
        },
        tsconfigRootDir: projectRoot,
      },
    },
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
      'no-console': 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-constant-binary-expression': 'error',
      'no-constructor-return': 'error',
      'no-unmodified-loop-condition': 'error',
      'no-unreachable-loop': 'error',
      'no-self-compare': 'error',
      'no-template-curly-in-string': 'error',
      'no-fallthrough': 'error',
      'no-empty': 'error',
      'no-control-regex': 'error',
      'no-irregular-whitespace': 'error',
      'no-misleading-character-class': 'error',
      'no-useless-escape': 'error',
      'no-loss-of-precision': 'error',
      'no-sparse-arrays': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      'no-var': 'error',
      'no-restricted-syntax': ['error', ...bannedSyntax],
      'no-restricted-imports': ['error', { patterns: bannedImports() }],

      // A reducer of one part of the state may pass over foreign actions; elsewhere the default is `assertNever`.
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidOperator: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      '@typescript-eslint/consistent-type-definitions': 'off',
      // `json['kind']` shows that nobody has promised the field; `[section: string]` names what the key is.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: pureLayers,
    rules: {
      'no-restricted-syntax': ['error', ...bannedSyntax, ...bannedInPureLayers],
      'no-restricted-globals': ['error', ...platformGlobals],
    },
  },
  {
    files: ['src/ui/**/*.ts', 'test/ui/**/*.ts'],
    extends: [flat(litPlugin, 'all'), flat(wcPlugin, 'best-practice')],
    plugins: { 'lit-a11y': litA11yPlugin },
    rules: {
      ...litA11yPlugin.configs.recommended.rules,
      // A list is written as a `map` in the template; that is where its reader looks for it.
      'lit/no-template-map': 'off',
      // Lit calls a handler with its element as `this`, so a template takes the method itself.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['src/ui/**/*.ts'],
    rules: { 'no-restricted-globals': ['error', ...adapterGlobals] },
  },
  {
    // What writes to a terminal.
    files: ['src/server/**', 'src/cli/**', 'test/support/*.mjs', 'test/checks/*.mjs', 'test/bench/*.mjs'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // Chai's assertions are properties, and what a test gets back it may take for granted.
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      // What `expect.any(…)` and its like return has no type.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      // A fake answers at once where the port it stands for takes time.
      '@typescript-eslint/require-await': 'off',
      // Its types say that Chai's `equal` returns a promise; it does not.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [{ from: 'package', name: 'Equal', package: '@open-wc/semantic-dom-diff' }],
        },
      ],
    },
  },
  {
    // The casts of plain JavaScript are comments, which these rules do not read; `tsc` does.
    files: ['**/*.js', '**/*.mjs'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: toolFiles,
    rules: {
      'no-restricted-syntax': [
        'error',
        ...bannedSyntax.filter(({ selector }) => !selector.startsWith('Export')),
      ],
    },
  },
);

/**
 * @param {import('eslint').ESLint.Plugin} plugin
 * @param {string} name
 * @returns {import('eslint').Linter.Config} the configuration of that name which the plugin brings
 */
function flat(plugin, name) {
  return /** @type {import('eslint').Linter.Config} */ (plugin.configs?.[`flat/${name}`]);
}

function bannedImports() {
  return [
    {
      regex: String.raw`^\.{1,2}/(?!.*\.(?:ts|mjs|cjs|js|json|css|svg|yaml)(?:\?[\w&]+)?$)`,
      message: 'Name the file with its ending: what stands here is what is read.',
    },
    {
      regex: String.raw`^lit(?:-html)?/directives/unsafe-`,
      message: 'Text from outside must never become markup.',
    },
  ];
}
