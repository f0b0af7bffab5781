/** The unit tests alone, for mutation testing: whatever starts processes would run the bundle, not the mutants. */
import config from './jest.config.js'

export default {
  ...config,
  testMatch: ['<rootDir>/__tests__/unit/**/*.test.ts'],
  setupFiles: ['<rootDir>/__tests__/support/fixed-seed.ts'],
  reporters: [],
  coverageThreshold: {},
}
