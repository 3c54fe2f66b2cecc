import tseslint from 'typescript-eslint';

/** Where the real time may be read or a timer set: the clocks themselves, and what runs outside the product. */
const OWNERS_OF_TIME = [
  'sandbox/clock.ts',
  'sandbox/server.ts',
  'sandbox/start.ts',
  'sandbox/web/client/**',
  'src/entry/clock.ts',
  'src/ui/clock.ts',
  'bench/**',
  'sandbox/bench/**',
  'tools/**',
  'test/**',
];

const ASK_THE_CLOCK = 'Time comes from the given clock only.';

const timeSyntax = [
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: ASK_THE_CLOCK },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: ASK_THE_CLOCK },
  { selector: "CallExpression[callee.name='Date']", message: ASK_THE_CLOCK },
  { selector: "MemberExpression[object.name='performance'][property.name='now']", message: ASK_THE_CLOCK },
  { selector: "MemberExpression[object.name='process'][property.name='hrtime']", message: ASK_THE_CLOCK },
  { selector: "MemberExpression[object.name='Temporal'][property.name='Now']", message: ASK_THE_CLOCK },
  {
    selector: 'MemberExpression[object.name=/^(globalThis|window|self)$/][property.name=/^set(Timeout|Interval)$/]',
    message: ASK_THE_CLOCK,
  },
];

const timers = ['setTimeout', 'setInterval'].map((name) => ({ name, message: ASK_THE_CLOCK }));
const timerModules = ['timers', 'node:timers', 'timers/promises', 'node:timers/promises'];

/** What superstruct's own throw at values that were made for it; `fits.ts` says why. */
const shapes = {
  name: 'superstruct',
  importNames: ['is', 'assert', 'validate'],
  message: 'Import it from src/domain/fits, which no value makes throw.',
};

export default tseslint.config(
  { ignores: ['**/node_modules/', '**/dist/', '**/build/', 'coverage/', 'test-results/', 'test/fixtures/'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommended],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-syntax': ['error', ...timeSyntax],
      'no-restricted-globals': ['error', ...timers],
      'no-restricted-imports': ['error', { paths: timerModules.map((name) => ({ name, message: ASK_THE_CLOCK })) }],
      'max-lines': ['error', { max: 200 }],
    },
  },
  {
    files: ['src/**', 'static/**'],
    ignores: ['src/domain/fits.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: [...timerModules.map((name) => ({ name, message: ASK_THE_CLOCK })), shapes] },
      ],
    },
  },
  { files: ['test/**'], rules: { 'max-lines': ['error', { max: 300 }] } },
  {
    files: OWNERS_OF_TIME,
    rules: { 'no-restricted-syntax': 'off', 'no-restricted-globals': 'off', 'no-restricted-imports': 'off' },
  },
);
