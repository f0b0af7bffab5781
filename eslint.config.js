/**
 * Lint rules. Formatting is prettier's business, types are tsc's (`npm run types`); this file is about meaning.
 * The house's own rules, each with a message that says what to do, are in eslint.house-rules.js.
 */
import eslint from '@eslint/js'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'
import { everywhere, house, inSource } from './eslint.house-rules.js'

const typescript = [
  'src/**/*.ts',
  '__tests__/**/*.ts',
  'simulation/**/*.ts',
  'catalogue/**/*.ts',
  'scripts/**/*.ts',
  'stand-ins/**/*.ts',
]

export default defineConfig(
  globalIgnores(['dist/', 'build/', 'coverage/', 'reports/', '.stryker-tmp/', '*.d.ts']),
  {
    linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' },
    plugins: { house },
  },
  eslint.configs.recommended,
  {
    files: typescript,
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { project: 'tsconfig.check.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/prefer-readonly': 'error',
      // A union that gains a member must be looked at wherever it is taken apart; a default would hide the place.
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // A number prints the same everywhere. Objects, nullish values and booleans stay forbidden.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // An empty string means "not given" in inputs and in the environment, which is what || says.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      // Half of what is checked here is about control characters.
      'no-control-regex': 'off',
      // A Log that says nothing is a Log.
      '@typescript-eslint/no-empty-function': ['error', { allow: ['arrowFunctions', 'methods'] }],
      // `while (true)` with a return inside is the plainest way to write attempts.
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      // `() => log.debug(…)` and `case 'x': return warn(…)` hand on a call that gives nothing to another of that kind.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
    },
  },
  ...everywhere,
  ...inSource,
  {
    // Tables of sentences: every row of a table gives the same type, and repeating it drowns the prose.
    files: ['src/messages/**/*.ts'],
    rules: { '@typescript-eslint/explicit-module-boundary-types': 'off' },
  },
  {
    files: ['__tests__/**/*.ts'],
    rules: {
      // An index or a match that is missing makes a test fail loudly, which is all a test needs.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Test doubles implement asynchronous interfaces without having anything to wait for.
      '@typescript-eslint/require-await': 'off',
      // Hands methods to expect(), which never calls them detached.
      '@typescript-eslint/unbound-method': 'off',
      // What was printed or answered is parsed and compared as a whole; a wrong shape fails the comparison.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
  {
    files: ['**/*.js', '**/*.mjs', '**/*.cjs'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
  },
)
