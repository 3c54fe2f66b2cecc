/** `temporal-polyfill` ships as ES modules only, which jest can require from Node 24.9 on: until then it is translated. */
const ES_MODULES_ONLY = 'temporal-(polyfill|utils)';
const translated = { allowJs: true, module: 'commonjs', target: 'ES2022', isolatedModules: true };

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  // Types are checked once, by `npm run types`: here every file is only stripped of them.
  transform: {
    '^.+\\.tsx?$': ['ts-jest', { tsconfig: 'tsconfig.json', diagnostics: false }],
    [`node_modules/${ES_MODULES_ONLY}/.+\\.js$`]: ['ts-jest', { tsconfig: translated, diagnostics: false }],
  },
  transformIgnorePatterns: [`/node_modules/(?!${ES_MODULES_ONLY}/)`],
  cacheDirectory: '<rootDir>/node_modules/.cache/jest',
  // A whole day at a desk is lived through in some tests, on machines that are busy with others.
  testTimeout: 30_000,
  // Jest would leave a core idle, which is half of a small machine.
  maxWorkers: '100%',
};
