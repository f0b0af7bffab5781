// Where it is not UTC, so that a test notices what mistakes the one time for the other.
process.env.TZ = 'Asia/Kolkata'

/** Tests run as native ES modules; ts-jest only strips types, `npm run types` checks them. */
export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  // Run by `npm run test:proxies` and `npm run test:windows`.
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/__tests__/proxies/', '<rootDir>/__tests__/windows/'],
  moduleNameMapper: {
    '^\\.\\./(workflow|action)-v1\\.0\\.min\\.json$': '<rootDir>/__tests__/support/$1-schema.ts',
    // tsconfig's "paths" for the parts of @actions/core.
    '^@actions/core/lib/(.*)$': '<rootDir>/node_modules/@actions/core/lib/$1',
    // tsconfig's rewriteRelativeImportExtensions makes `./a.ts` into `./a.js`; this leads back.
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  reporters: ['default', '<rootDir>/scripts/count-reporter.ts'],
  transform: {
    '^.+\\.ts$': ['ts-jest', { useESM: true, diagnostics: false }],
  },
  collectCoverageFrom: ['src/**/*.ts'],
  coverageReporters: ['text-summary', 'text'],
  coverageThreshold: { global: { statements: 100, branches: 100, functions: 100, lines: 100 } },
  testTimeout: 20_000,
}
